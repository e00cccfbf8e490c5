/** @jsxImportSource react */
import { type ReactNode, useEffect, useRef } from 'react';

type TabProps = { id: string; active: boolean; hidden: boolean; children: ReactNode };

/** Clicks itself once it becomes the active one; what the click shows is up to client/bootstrap-like.ts. */
export function Tab({ id, active, hidden, children }: TabProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (active) link.current?.click();
  }, [active]);

  if (hidden) return null;
  return (
    <li role="presentation">
      <a
        ref={link}
        href={`#${id}`}
        role="tab"
        data-toggle="tab"
        onClick={() => {
          // Natively, past the router: the new history entry has the state null, so Back to it is ignored by popstate.
          window.location.hash = `tab-${id}`;
        }}
      >
        {children}
      </a>
    </li>
  );
}

export function TabPanel({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="tab-pane fade " role="tabpanel">
      {children}
    </div>
  );
}

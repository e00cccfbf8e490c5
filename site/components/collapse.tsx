/** @jsxImportSource react */
import { type ReactNode, useState } from 'react';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

const freshId = () => Array.from({ length: 6 }, () => LETTERS.charAt(Math.floor(Math.random() * 64))).join('');

/**
 * "Show details": React mounts the body, the handler in client/bootstrap-like.ts opens it. The id is a fresh one on every
 * render, as upstream, so whoever holds the old one finds nothing.
 */
export function Collapse({ children }: { children: ReactNode }) {
  const [collapsed, setCollapsed] = useState(true);
  const id = freshId();
  return (
    <div className="collapse-widget ">
      <a
        data-toggle="collapse"
        href={`#${id}`}
        aria-expanded="false"
        aria-controls="collapseExample"
        onClick={(event) => {
          event.preventDefault();
          setCollapsed((before) => !before);
        }}
      >
        {collapsed ? 'Show details' : 'Hide details'}
      </a>
      {!collapsed && (
        <div className="collapse-indent collapse" id={id}>
          {children}
        </div>
      )}
    </div>
  );
}

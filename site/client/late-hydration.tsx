/** @jsxImportSource react */
import { createContext, type ReactNode, Suspense, use, useContext } from 'react';

/** Undefined on the server, and wherever there is nothing to wait for. */
export const LateHydrationContext = createContext<Promise<void> | undefined>(undefined);

function Waiting({ children }: { children: ReactNode }) {
  const gate = useContext(LateHydrationContext);
  if (gate) use(gate);
  return children;
}

/**
 * A boundary whose server markup React adopts later than the rest of the page, and later than `next-route-announcer`:
 * whoever touches it before that gets error #418, and everything in it is made anew on the client.
 */
export function LateHydration({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  return (
    <Suspense fallback={fallback}>
      <Waiting>{children}</Waiting>
    </Suspense>
  );
}

/**
 * Opens after so many milliseconds of small tasks, one after the other. As with the real page's scheduler the browser is
 * never idle meanwhile, so that `requestIdleCallback` comes after hydration and a plain timer may come before.
 */
export function busyGate(ms: number): Promise<void> {
  const end = performance.now() + ms;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (performance.now() < end) return port2.postMessage(null);
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

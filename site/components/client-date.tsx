/** @jsxImportSource react */
import { useEffect, useState } from 'react';

/** Nothing until hydration: until then the venue is the first item of its list, and the second one after. */
export function ClientDate({ date }: { date: string }) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted ? <li>{date}</li> : null;
}

/** @jsxImportSource react */
import { type AnchorHTMLAttributes, type MouseEvent, useContext } from 'react';
import { RouterContext } from '../client/router';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** Like next/link: a plain click stays in the page, everything else is the browser's. */
export function SiteLink({ href, children, ...rest }: Props) {
  const router = useContext(RouterContext);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}

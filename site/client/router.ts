import { createContext } from 'react';

/** Moves to another page of the site without a reload. */
export type Router = { push: (href: string) => void; replace: (href: string) => void };

export const RouterContext = createContext<Router>({ push: () => {}, replace: () => {} });

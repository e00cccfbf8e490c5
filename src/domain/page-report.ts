/** What Kininaru makes of a page: links to papers in its lists, and cards recognised. */
export type PageReport = { links: number; cards: number };

/** Papers in a list, and not one card: the site has changed under our selectors. */
export const hasDrifted = ({ links, cards }: PageReport): boolean => links > 0 && cards === 0;

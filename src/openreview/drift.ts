import type { PageReport } from '../domain/page-report';
import { findCards } from './cards';
import { cardSelectors, forumLinks } from './selectors';

export const reportOn = (document: Document): PageReport => ({
  links: document.querySelectorAll(forumLinks).length,
  cards: findCards(document, true).length,
});

/** The kinds of card that are looked for, by the names of their selectors. */
export const kindsLookedFor = Object.keys(cardSelectors).join(', ');

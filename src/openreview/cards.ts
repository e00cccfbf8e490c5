import { type Paper, type PaperId, paperIdFromUrl } from '../domain/paper';
import { trackOf } from '../domain/venue';
import { venueIdFromUrl } from './pages';
import * as selectors from './selectors';

/** One paper where the page shows it. */
export type Card = {
  paperId: PaperId;
  /** The element that belongs to this paper for as long as it lives: React never reuses the `li` for another one. */
  element: HTMLElement;
};

/** Every paper card of a venue page, hidden tabs included. What has no forum link of its own is not a card. */
export function findCards(root: Document): Card[] {
  return [...root.querySelectorAll<HTMLElement>(selectors.venueCard)].flatMap((element) => {
    const paperId = cardPaperId(element);
    return paperId ? [{ paperId, element }] : [];
  });
}

function cardPaperId(element: HTMLElement): PaperId | undefined {
  const link = element.querySelector<HTMLAnchorElement>(selectors.titleLink);
  const url = link && new URL(link.href, 'https://openreview.net');
  return url?.pathname === '/forum' ? paperIdFromUrl(url.href) : undefined;
}

/**
 * Reads papers off their cards. MathJax replaces the TeX in a title soon after the card appears and leaves no source behind,
 * so `remember` is called with every card as soon as it is there, and `read` gives the title as it was then.
 */
export function createCardReader(document: Document) {
  const titles = new Map<PaperId, string>();

  function remember({ paperId, element }: Card): void {
    const link = element.querySelector(selectors.titleLink);
    if (link && !link.querySelector(selectors.typesetMath)) titles.set(paperId, oneLine(link.textContent));
  }

  /** Undefined where the card lost its title meanwhile. */
  function read(card: Card, seenAt: number): Paper | undefined {
    remember(card);
    const link = card.element.querySelector(selectors.titleLink);
    const source = titles.get(card.paperId);
    const title = source ?? (link ? typesetTitle(link) : '');
    if (title === '') return undefined;
    return {
      id: card.paperId,
      title,
      seenAt,
      ...(source === undefined && { titleIsTypeset: true as const }),
      ...readAuthors(card.element),
      ...readVenue(card.element, document.location.href),
      ...readPdf(card.element),
    };
  }

  return { remember, read };
}

const oneLine = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The best that a typeset title still gives: its words, and the letters of the MathML that MathJax adds for assistive technology. */
function typesetTitle(link: Element): string {
  const copy = link.cloneNode(true) as Element;
  for (const math of copy.querySelectorAll(selectors.typesetMath))
    math.replaceWith(math.querySelector(selectors.assistiveMath)?.textContent ?? '');
  return oneLine(copy.textContent);
}

/** Names stand in links, or in a bare span where the author has no profile. */
function readAuthors(element: HTMLElement): Pick<Paper, 'authors' | 'authorsOmitted'> {
  const container = element.querySelector(selectors.authors);
  const more = container?.querySelector(selectors.moreAuthors);
  const names = [...(container?.querySelectorAll('a, span:not(:has(a))') ?? [])].filter((name) => name !== more);
  const omitted = Number(/\d+/.exec(more?.textContent ?? '')?.[0] ?? 0); // "et al. (51 additional authors not shown)"
  return {
    authors: names.map((name) => oneLine(name.textContent)).filter((name) => name !== ''),
    ...(omitted > 0 && { authorsOmitted: omitted }),
  };
}

function readVenue(element: HTMLElement, href: string): Pick<Paper, 'venueId' | 'venueText' | 'track'> {
  const venueText = oneLine(element.querySelector(selectors.venueText)?.textContent ?? '');
  const venueId = venueIdFromUrl(href);
  const track = trackOf(venueText);
  return { ...(venueId && { venueId }), ...(venueText && { venueText }), ...(track && { track }) };
}

function readPdf(element: HTMLElement): Pick<Paper, 'pdfUrl'> {
  const href = element.querySelector(selectors.pdfLink)?.getAttribute('href');
  if (!href || !URL.canParse(href, 'https://openreview.net')) return {};
  const url = new URL(href, 'https://openreview.net');
  return url.protocol === 'https:' ? { pdfUrl: url.href } : {};
}

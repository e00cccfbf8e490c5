import { type Paper, type PaperId, paperIdFromUrl, type SeenPaper } from '../domain/paper';
import { trackOf } from '../domain/venue';
import { readPageNotes } from './page-notes';
import { venueIdFromUrl } from './pages';
import * as selectors from './selectors';

type Kind = keyof typeof selectors.cardSelectors;

/** One paper where the page shows it. */
export type Card = {
  paperId: PaperId;
  kind: Kind;
  /** Shows this paper; the bar stands in it, last. */
  element: HTMLElement;
};

const kinds = Object.entries(selectors.cardSelectors) as [Kind, selectors.CardSelectors][];

/**
 * Every paper card of the page, hidden tabs included. What names no paper of its own is not a card. Those that the server rendered only
 * where `isHydrated`: before, the page must not be touched there.
 */
export function findCards(root: Document, isHydrated: boolean): Card[] {
  return kinds
    .filter(([, { isServerRendered }]) => isHydrated || !isServerRendered)
    .flatMap(([kind, { card }]) =>
      [...root.querySelectorAll<HTMLElement>(card)].flatMap((element) => asCard(kind, element)),
    );
}

function asCard(kind: Kind, element: HTMLElement): Card[] {
  const paperId = cardPaperId(kind, element);
  return paperId ? [{ paperId, kind, element }] : [];
}

function cardPaperId(kind: Kind, element: HTMLElement): PaperId | undefined {
  for (const selector of selectors.cardSelectors[kind].id) {
    const link = element.querySelector<HTMLAnchorElement>(selector);
    if (link) return paperIdFromUrl(link.getAttribute('href') ?? '');
  }
  return undefined;
}

/**
 * Reads papers off their cards. MathJax replaces the TeX in a title soon after the card appears and leaves no source behind, so `remember` is called
 * with every card as soon as it is there, and `read` gives the title as it was then. `ask` has the page tell what it knows beyond the cards,
 * where it can; nothing depends on that.
 */
export function createCardReader(document: Document) {
  const titles = new Map<PaperId, string>();
  const notes = new Map<PaperId, unknown>();
  /** The address that each card came under: it can change while the card stays. */
  const addresses = new WeakMap<Element, string>();

  function ask(): void {
    for (const [id, note] of readPageNotes(document)) notes.set(id, note);
  }

  function remember(card: Card): void {
    if (!addresses.has(card.element)) addresses.set(card.element, document.location.href);
    const title = titleOf(card);
    if (title && !title.querySelector(selectors.typesetMath)) titles.set(card.paperId, oneLine(title.textContent));
  }

  /** Undefined where the card lost its title meanwhile, or shows another paper. */
  function read(card: Card, seenAt: number): SeenPaper | undefined {
    if (cardPaperId(card.kind, card.element) !== card.paperId) return undefined;
    remember(card);
    const element = titleOf(card);
    const source = titles.get(card.paperId);
    const title = source ?? (element ? typesetTitle(element) : '');
    if (title === '') return undefined;
    const paper: Paper = {
      id: card.paperId,
      title,
      seenAt,
      ...(source === undefined && { titleIsTypeset: true as const }),
      ...readAuthors(card),
      ...readVenue(card, addresses.get(card.element) ?? ''),
      ...readPdf(card),
    };
    return { paper, source: notes.get(card.paperId) };
  }

  return { remember, ask, read };
}

const find = ({ kind, element }: Card, part: 'title' | 'authors' | 'venueText' | 'pdf') =>
  element.querySelector(selectors.cardSelectors[kind][part]);

const titleOf = (card: Card) => find(card, 'title');

const oneLine = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The best that a typeset title still gives: its words, and the letters of the MathML that MathJax adds for assistive technology. */
function typesetTitle(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const math of copy.querySelectorAll(selectors.typesetMath))
    math.replaceWith(math.querySelector(selectors.assistiveMath)?.textContent ?? '');
  return oneLine(copy.textContent);
}

/** Names stand in links, or in a bare span where the author has no profile. */
function readAuthors(card: Card): Pick<Paper, 'authors' | 'authorsOmitted'> {
  const container = find(card, 'authors');
  const more = container?.querySelector(selectors.moreAuthors);
  const names = [...(container?.querySelectorAll('a, span:not(:has(a))') ?? [])].filter((name) => name !== more);
  const omitted = Number(/\d+/.exec(more?.textContent ?? '')?.[0] ?? 0); // "et al. (51 additional authors not shown)"
  return {
    authors: names.map((name) => oneLine(name.textContent)).filter((name) => name !== ''),
    ...(omitted > 0 && { authorsOmitted: omitted }),
  };
}

function readVenue(card: Card, href: string): Pick<Paper, 'venueId' | 'venueText' | 'track'> {
  const venueText = oneLine(find(card, 'venueText')?.textContent);
  // A forum or a list can be shown under the address of the venue that one came from.
  const venueId = card.kind === 'venue' || card.kind === 'oldVenue' ? venueIdFromUrl(href) : undefined;
  const track = trackOf(venueText);
  return { ...(venueId && { venueId }), ...(venueText && { venueText }), ...(track && { track }) };
}

function readPdf(card: Card): Pick<Paper, 'pdfUrl'> {
  const href = find(card, 'pdf')?.getAttribute('href');
  if (!href || !URL.canParse(href, 'https://openreview.net')) return {};
  const url = new URL(href, 'https://openreview.net');
  return url.protocol === 'https:' ? { pdfUrl: url.href } : {};
}

import { mergeNote } from '../../domain/merge';
import type { PaperId, SeenPaper } from '../../domain/paper';
import type { Texts } from '../../domain/texts';
import { type Verdict, verdictOf } from '../../domain/verdict';
import type { Card, createCardReader } from '../../openreview/cards';
import { type Bar, type BarView, createBar } from '../../ui/bar';
import { barTag, createBarTemplate } from '../../ui/bar-template';
import type { Caret } from '../../ui/note-field';
import { cardStyle } from './card-style';
import { guardRoot } from './guard';
import type { createKeeper } from './keeper';
import { knownTags } from './known-tags';
import { type LeftText, takeDeadBar } from './left-over';
import type { createRescue } from './rescue';
import { statusText } from './save-status';

/** A card and the bar in it; `title` is its paper's. */
export type Placed = { card: Card; bar: Bar; title: string };

type Options = {
  document: Document;
  t: Texts;
  keeper: ReturnType<typeof createKeeper>;
  reader: ReturnType<typeof createCardReader>;
  rescue: Pick<ReturnType<typeof createRescue>, 'getKey' | 'isAble' | 'sign' | 'isSigned'>;
  onVerdict: (placed: Placed, verdict: Verdict) => void;
};

/** Keeps exactly one bar in every card, each for the paper that the card's title link names. */
export function createBars({ document, t, keeper, reader, rescue, onVerdict }: Options) {
  const placed = new Map<HTMLElement, Placed>();
  /**
   * Fields that were open in cards that went. Where the page renders itself anew, with the same cards or after a moment with none, they come
   * back with their card; where it shows other cards, the reader has gone on.
   */
  const open = new Map<PaperId, { caret: Caret; since: number }>();
  /** Texts of fields that an older run of ours left behind, until it is known what they were written into. */
  const leftOver = new Map<Card, LeftText>();
  let template: ReturnType<typeof createBarTemplate> | undefined;

  /** Takes what cards there are now; returns those that are new. */
  function place(cards: Card[]): Card[] {
    const present = new Set(cards.map((card) => card.element));
    for (const [element, { card, bar }] of placed) {
      const caret = present.has(element) ? undefined : remove(element, bar);
      if (caret) open.set(card.paperId, { caret, since: Date.now() });
    }
    const isNew = cards.filter((card) => {
      reader.remember(card);
      const before = placed.get(card.element);
      if (before?.card.paperId === card.paperId && before.bar.host.parentNode === card.element) {
        toTheEnd(before.bar, card.element);
        return false;
      }
      if (before) remove(card.element, before.bar);
      return true;
    });
    if (isNew.length > 0) reader.ask();
    const added = isNew.filter(add);
    if (cards.length > 0) open.clear();
    return added;
  }

  /** While the extension is there to ask: it may be gone when a text has to be kept from being lost. */
  const beReady = () => void rescue.getKey().catch(() => undefined);

  function add(card: Card): boolean {
    const seen = reader.read(card, Date.now());
    if (!seen) return false;
    const bar = make(
      seen,
      (change) => edit(card, change),
      (verdict) => onVerdict(placing, verdict),
    );
    const placing = { card, bar, title: seen.paper.title };
    placed.set(card.element, placing);
    const left = takeDeadBar(card.element);
    bar.show(view(card.paperId));
    card.element.append(bar.host);
    if (left !== undefined) leftOver.set(card, left);
    const was = open.get(card.paperId);
    const isIdle = !document.activeElement || document.activeElement === document.body; // else the reader is elsewhere by now
    if (was && isIdle && Date.now() - was.since < longestRender) bar.open(was.caret);
    return true;
  }

  function make(
    seen: SeenPaper,
    change: (change: { note?: string; tags?: readonly string[] }) => void,
    judge: (verdict: Verdict) => void,
    onRoot: (shadow: ShadowRoot) => void = guardRoot,
  ): Bar {
    keeper.meet(seen);
    template ??= startTemplate();
    const { id } = seen.paper;
    const bar = createBar(template, seen.paper.title, t, {
      onNote: (note) => change({ note }),
      onTags: (tags) => change({ tags }),
      onVerdict: judge,
      onLeave: () => keeper.flush(id),
      onOpen: () => {
        rescue.sign(id).then(bar.sign, () => undefined);
        closeOthers(bar);
      },
      onRoot,
      suggestTags: () => {
        beReady();
        return knownTags();
      },
    });
    return bar;
  }

  /** The notebook has answered for these cards, or will not: what was left in a field is taken up where it stopped. */
  function takeUp(cards: Card[]): void {
    for (const card of cards) {
      const left = leftOver.get(card);
      if (left === undefined) continue;
      leftOver.delete(card);
      void rescue.isSigned(card.paperId, left.sign).then(
        (isOurs) => {
          if (!isOurs) return;
          // It grew out of a text that nobody knows any more.
          edit(card, { note: mergeNote(left.note, '', keeper.get(card.paperId).note) });
          placed.get(card.element)?.bar.open();
        },
        () => leftOver.set(card, left), // the background did not answer: it is asked again
      );
    }
  }

  function edit(card: Card, change: { note?: string; tags?: readonly string[] }): void {
    // The card may show more by now than when it appeared; a card that is gone shows nothing.
    const seen = card.element.isConnected && reader.read(card, Date.now());
    if (seen) keeper.meet(seen);
    keeper.edit(card.paperId, change);
  }

  /** One field at a time: the others fold up, and the page is moved so that the one just opened stays where it was. */
  function closeOthers(opened: Bar): void {
    const top = opened.host.getBoundingClientRect().top;
    for (const { bar } of placed.values()) if (bar !== opened) bar.close();
    const shift = opened.host.getBoundingClientRect().top - top;
    if (shift !== 0) document.defaultView?.scrollBy({ top: shift, behavior: 'instant' });
  }

  function remove(element: HTMLElement, bar: Bar): Caret | undefined {
    placed.delete(element);
    const caret = bar.dispose();
    bar.host.remove();
    return caret;
  }

  function startTemplate() {
    const order = new CSSStyleSheet();
    // OpenReview rebuilds what it renders behind the bar; CSS puts the bar below it again without moving it, which would cost the focus.
    // Only then: a flex container takes Chromium five times as long to lay out, which 1,000 cards made felt.
    order.replaceSync(`li:has(> ${barTag} + *){display:flex;flex-direction:column}${cardStyle}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, order];
    return createBarTemplate(t);
  }

  /** What the keeper knows of this paper has changed. */
  function refresh(id: PaperId): void {
    for (const { card, bar } of placed.values()) if (card.paperId === id) bar.show(view(id));
  }

  function view(id: PaperId): BarView {
    const kept = keeper.get(id);
    const { note, tags, tree, status } = kept;
    return {
      note,
      tags,
      verdict: verdictOf(kept),
      tree,
      status: statusText(status, t, rescue.isAble()),
      isFailure: status.kind === 'failed',
    };
  }

  return {
    place,
    refresh,
    /** One that stands elsewhere than in its card. Who asked shows it anew, by `view`, whenever the keeper knows more. `onEscape`: pressed in none of its fields. */
    makeElsewhere: (seen: SeenPaper, judge: (verdict: Verdict) => void, onEscape: () => void): Bar => {
      const change = (some: { note?: string; tags?: readonly string[] }) => keeper.edit(seen.paper.id, some);
      const bar = make(seen, change, judge, (shadow) => {
        guardRoot(shadow);
        shadow.addEventListener('keydown', (event) => {
          if ((event as KeyboardEvent).key === 'Escape' && !event.defaultPrevented) onEscape();
        });
      });
      bar.show(view(seen.paper.id));
      return bar;
    },
    view,
    takeUp,
    /** The cards that have a bar now. */
    cards: () => [...placed.values()].map(({ card }) => card),
    placed: () => [...placed.values()],
    /** Text that is still in a tag's field becomes a tag. */
    commit: () => {
      for (const { bar } of placed.values()) bar.commit();
    },
  };
}

/** A page that renders itself anew is back within this many milliseconds. */
const longestRender = 3_000;

/** After a rebuild of the card the bar is read after it again; where the reader is at work in it, moving it would cost the focus. */
function toTheEnd({ host, isBusy }: Bar, element: HTMLElement): void {
  if (element.lastElementChild !== host && !isBusy()) element.append(host);
}

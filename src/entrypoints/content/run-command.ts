import type { Command } from '../../domain/keys';
import { forumUrl, type PaperId } from '../../domain/paper';
import type { Texts } from '../../domain/texts';
import type { Verdict } from '../../domain/verdict';
import { toggleDetails } from '../../openreview/details';
import type { Placed } from './bars';
import type { createCurrentCard } from './current-card';
import type { createPageTurner } from './turn-pages';

/** What the keys for one paper are done with: a card, or a suggestion. */
export type Target = {
  paperId: PaperId;
  bar: Placed['bar'];
  judge: (verdict: Verdict) => void;
  /** False where there are none. */
  toggleDetails: () => boolean;
};

type Options = {
  t: Texts;
  current: ReturnType<typeof createCurrentCard>;
  turner: ReturnType<typeof createPageTurner>;
  isSeen: (id: PaperId) => boolean;
  /** How well a paper fits, where the reader wants the best first: the best has the lowest. */
  rankOf: (id: PaperId) => number | undefined;
  judge: (placed: Placed, verdict: Verdict) => void;
  /** Elsewhere than in the list: what the reader is at work in there, and the way to its neighbours, false where there is none. */
  aside: () => { target: Target; step: (by: 1 | -1) => boolean } | undefined;
  undo: () => void;
  help: () => void;
  say: (text: string) => void;
};

/** More keys than anybody presses while a list is on its way. */
const mostWaiting = 200;

/** Does what the keys ask for. Those that are pressed while a page is turned wait for its cards, so that none of them falls on the old ones. */
export function createCommands(options: Options) {
  const { t, current, turner, isSeen, rankOf, judge, aside, undo, help, say } = options;
  const waiting: Command[] = [];
  /** The first card of the list of which it was said that all of it was seen. */
  let allSeen: Element | undefined;

  function run(command: Command): void {
    if (!turner.isTurning()) doIt(command);
    else if (waiting.length < mostWaiting) waiting.push(command);
  }

  function doIt(command: Command): void {
    const there = aside();
    if (command === 'next' || command === 'previous') {
      if (!(there ?? current).step(command === 'next' ? 1 : -1)) say(t(command === 'next' ? 'listEnd' : 'listStart'));
    } else if (command === 'nextPage') turn('next');
    else if (command === 'previousPage') turn('previous');
    else if (command === 'nextUnseen') findUnseen();
    else if (command === 'undo') undo();
    else if (command === 'help') help();
    else {
      const target = there?.target ?? targetOf(current.take());
      if (target) doWith(target, command);
    }
  }

  const targetOf = (placed: Placed | undefined): Target | undefined =>
    placed && {
      paperId: placed.card.paperId,
      bar: placed.bar,
      judge: (verdict) => judge(placed, verdict),
      toggleDetails: () => toggleDetails(placed.card.element, placed.bar.host),
    };

  function doWith(target: Target, command: 'curious' | 'pass' | 'note' | 'tag' | 'details' | 'open'): void {
    if (command === 'curious' || command === 'pass') target.judge(command);
    else if (command === 'note') target.bar.open();
    else if (command === 'tag') target.bar.focusTags();
    else if (command === 'open') window.open(forumUrl(target.paperId), '_blank', 'noopener');
    else if (!target.toggleDetails()) say(t('listNoDetails'));
  }

  function turn(direction: 'next' | 'previous', then: () => void = () => undefined): void {
    const link = turner.findLink(direction);
    if (!link) say(t(direction === 'next' ? 'listNoNext' : 'listNoPrevious'));
    else void follow(() => turner.take(link)).then((isThere) => isThere && then());
  }

  /** The reader goes by the page's own links, and what was typed meanwhile is done afterwards. */
  async function follow(way: () => Promise<boolean>): Promise<boolean> {
    const isThere = await way();
    if (!isThere) {
      waiting.length = 0;
      say(t('listStuck'));
    }
    queueMicrotask(goOn);
    return isThere;
  }

  function goOn(): void {
    while (waiting.length > 0 && !turner.isTurning()) doIt(waiting.shift() as Command); // there is one
  }

  /** Goes to the next page only when asked again, as that is a request of the page's. */
  function findUnseen(): void {
    const isWanted = (id: PaperId) => !isSeen(id);
    if (findUnseenBest(isWanted) || current.stepTo(isWanted)) return;
    const first = current.shown()[0]?.card.element;
    if (allSeen !== first || !turner.findLink('next')) {
      allSeen = first;
      say(t(turner.findLink('next') ? 'listAllSeen' : 'listNoNext'));
      return;
    }
    turn('next', () => {
      const [card] = current.shown();
      if (findUnseenBest(isWanted)) return;
      if (card && !isWanted(card.card.paperId)) current.stepTo(isWanted);
    });
  }

  /** Anywhere on the page; false where it is not known of any card how well it fits. */
  function findUnseenBest(isWanted: (id: PaperId) => boolean): boolean {
    const ranked = current.shown().flatMap((placed) => {
      const rank = isWanted(placed.card.paperId) ? rankOf(placed.card.paperId) : undefined;
      return rank === undefined ? [] : [{ placed, rank }];
    });
    const best = ranked.sort((a, b) => a.rank - b.rank)[0];
    if (best) current.moveTo(best.placed);
    return best !== undefined;
  }

  return { run, follow };
}

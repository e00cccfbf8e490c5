import { mergeNote } from '../../domain/merge';
import type { PaperId } from '../../domain/paper';
import type { Verdict } from '../../domain/verdict';
import { extension } from '../../messages/extension';
import { listenInPage } from '../../messages/in-page';
import type { ShownAnnotation } from '../../messages/protocol';
import { request } from '../../messages/request';
import { type Card, createCardReader } from '../../openreview/cards';
import { reportOn } from '../../openreview/drift';
import { venueIdFromUrl } from '../../openreview/pages';
import { watchCards } from '../../openreview/watch';
import { createBars } from './bars';
import { innerFocus, isGuarding, startGuard } from './guard';
import { createKeeper } from './keeper';
import { startKeys } from './keys';
import { takeDeadDock } from './left-over';
import { createRescue } from './rescue';
import { loadTexts } from './texts';
import { createTriage } from './triage';
import { untilItWorks } from './until-it-works';

startKeys({
  settings: () => triage.keys(),
  canRun: () => triage.canRun(),
  run: (command) => triage.run(command),
  innerFocus,
});
addEventListener('focusin', ({ target }) => target instanceof Element && triage.follow(target), true);
startGuard();
const t = loadTexts(extension.i18n.getMessage);
const reader = createCardReader(document);
const rescue = createRescue({
  storage: () => localStorage,
  askKey: async () => (await request('rescueKey', {})).key,
});
const keeper = createKeeper({
  onChange: (id) => {
    bars.refresh(id);
    triage.refresh(id);
  },
  onUnsaved: (edits, isAtRisk, isGoing) =>
    void rescue.keep(edits, isAtRisk, isGoing).then(() => {
      if (isAtRisk) for (const { seen } of edits) bars.refresh(seen.paper.id); // the reader is told whether that worked
    }),
});
const bars = createBars({
  document,
  t,
  keeper,
  reader,
  rescue,
  onVerdict: (placed, verdict) => triage.judge(placed, verdict),
});
const beReady = () => void rescue.getKey().catch(() => undefined);
const triage = createTriage({ document, t, keeper, reader, bars, beReady });

let prefetched: string | undefined;

/** Asked for before a venue's cards are there, so that a note is there when its card is and nothing moves afterwards. */
async function prefetch(): Promise<void> {
  const venueId = venueIdFromUrl(location.href);
  if (!venueId || venueId === prefetched) return;
  prefetched = venueId;
  triage.leaveVenue();
  const { annotations, bare, at, ...known } = await request('openVenue', { venueId });
  const all = [...annotations, ...withVerdict('curious', bare.curious, at), ...withVerdict('pass', bare.pass, at)];
  keeper.learn(
    all.map(({ annotation }) => annotation.paperId),
    all,
    at - 1,
  );
  triage.openVenue(known);
}

/** Papers that have a verdict and nothing else come as a list of ids. */
const withVerdict = (verdict: Verdict, ids: PaperId[], at: number): ShownAnnotation[] =>
  ids.map((paperId) => ({
    annotation: { paperId, note: '', tags: [], verdict, createdAt: at, editedAt: at },
    tree: [],
  }));

async function ask(cards: Card[]): Promise<void> {
  prefetch().catch(unread); // the page may have gone to another venue
  const added = bars.place(cards);
  triage.place(added);
  await tell(added)
    .then(triage.learn, () => {
      triage.learn([]);
      lookAgain.later();
    })
    .finally(() => bars.takeUp(added));
}

/** Learns what the notebook holds of the papers on these cards; gives those that were seen before. */
async function tell(cards: Card[]): Promise<PaperId[]> {
  const papers = cards.flatMap((card) => reader.read(card, Date.now()) ?? []);
  if (papers.length === 0) return [];
  const { annotations, seen, at } = await request('seePapers', { papers });
  keeper.learn(
    papers.map(({ paper }) => paper.id),
    annotations,
    at - 1, // what was written in that same millisecond may have been missed
  );
  return seen;
}

/** The page goes on without what could not be read: a save says so on the card, a bar that knows nothing yet merges when it saves. */
const unread = () => undefined;

/** What an older run of ours left behind outside the cards. It grew out of a text that nobody knows any more. */
const dead = takeDeadDock(document);
async function takeUpDead(): Promise<void> {
  for (let left = dead[0]; left; left = dead[0]) {
    const { paperId: id, title, note, sign } = left;
    if (await rescue.isSigned(id, sign)) {
      const seen = { paper: { id, title, authors: [], seenAt: Date.now() } };
      const { annotations, at } = await request('seePapers', { papers: [seen] });
      keeper.meet(seen);
      keeper.learn([id], annotations, at - 1);
      keeper.edit(id, { note: mergeNote(note, '', keeper.get(id).note) });
    }
    dead.shift();
  }
}
untilItWorks(takeUpDead).now();

const lookAgain = untilItWorks(async () => {
  triage.learn(await tell(bars.cards()));
  bars.takeUp(bars.cards());
});
const takeOver = untilItWorks(() => rescue.takeOver(keeper.adopt));

listenInPage({
  onChange: ({ paperId, now, at }) => keeper.learn([paperId], now ? [now] : [], at),
  onMuch: lookAgain.now,
  onProgress: triage.hear,
  report: () => reportOn(document),
});

const stop = new AbortController();
watchCards(document, (cards) => void ask(isGuarding() ? cards : []).catch(unread), stop.signal);
addEventListener('pagehide', leave);
addEventListener('pagehide', () => triage.end());
addEventListener('visibilitychange', () => (document.hidden ? leave() : keeper.retry()));
addEventListener('online', keeper.retry);
// A page that comes back from the browser's cache heard no news meanwhile.
addEventListener('pageshow', ({ persisted }) => persisted && lookAgain.now());

// What a page before this one could not save: it was updated under its reader, or the disk was full. The page's start does not wait for its storage.
requestIdleCallback(takeOver.now, { timeout: 1_000 });

function leave(): void {
  bars.commit();
  triage.commit();
  keeper.leave();
  triage.leave();
}

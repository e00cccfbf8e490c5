import { extension } from '../../messages/extension';
import { listenInPage } from '../../messages/in-page';
import { request } from '../../messages/request';
import { type Card, createCardReader } from '../../openreview/cards';
import { reportOn } from '../../openreview/drift';
import { venueIdFromUrl } from '../../openreview/pages';
import { watchCards } from '../../openreview/watch';
import { createBars } from './bars';
import { isGuarding, startGuard } from './guard';
import { createKeeper } from './keeper';
import { createRescue } from './rescue';
import { loadTexts } from './texts';

startGuard();
const t = loadTexts(extension.i18n.getMessage);
const reader = createCardReader(document);
const rescue = createRescue({
  storage: () => localStorage,
  askKey: async () => (await request('rescueKey', {})).key,
});
const keeper = createKeeper({
  onChange: (id) => bars.refresh(id),
  onRisk: (edits) =>
    void rescue.keep(edits).then(() => {
      for (const { seen } of edits) bars.refresh(seen.paper.id); // the reader is told whether that worked
    }),
});
const bars = createBars({ document, t, keeper, reader, rescue });

let prefetched: string | undefined;

/** Asked for before a venue's cards are there, so that a note is there when its card is and nothing moves afterwards. */
async function prefetch(): Promise<void> {
  const venueId = venueIdFromUrl(location.href);
  if (!venueId || venueId === prefetched) return;
  prefetched = venueId;
  const { annotations, at } = await request('openVenue', { venueId });
  keeper.learn(
    annotations.map(({ annotation }) => annotation.paperId),
    annotations,
    at - 1,
  );
}

async function ask(cards: Card[]): Promise<void> {
  prefetch().catch(unread); // the page may have gone to another venue
  const added = bars.place(cards);
  await tell(added).finally(() => bars.takeUp(added));
}

/** What the notebook holds of the papers on these cards. */
async function tell(cards: Card[]): Promise<void> {
  const papers = cards.flatMap((card) => reader.read(card, Date.now()) ?? []);
  if (papers.length === 0) return;
  const { annotations, at } = await request('seePapers', { papers });
  keeper.learn(
    papers.map(({ paper }) => paper.id),
    annotations,
    at - 1, // what was written in that same millisecond may have been missed
  );
}

/** The page goes on without what could not be read: a save says so on the card, a bar that knows nothing yet merges when it saves. */
const unread = () => undefined;

listenInPage({
  onChange: ({ paperId, now, at }) => keeper.learn([paperId], now ? [now] : [], at),
  report: () => reportOn(document),
});

const stop = new AbortController();
watchCards(document, (cards) => void ask(isGuarding() ? cards : []).catch(unread), stop.signal);
addEventListener('pagehide', leave);
addEventListener('visibilitychange', () => (document.hidden ? leave() : keeper.retry()));
addEventListener('online', keeper.retry);
// A page that comes back from the browser's cache heard no news meanwhile.
addEventListener('pageshow', ({ persisted }) => persisted && void tell(bars.cards()).catch(unread));

// What a page before this one could not save: it was updated under its reader, or the disk was full. The page's start does not wait for its storage.
requestIdleCallback(() => void rescue.takeOver(keeper.adopt).catch(unread), { timeout: 1_000 });

function leave(): void {
  bars.commit();
  keeper.leave();
}

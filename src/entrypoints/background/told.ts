import browser from 'webextension-polyfill';

/** Edits that were made, by name. A page that goes may leave an edit to the next page, though it was made; by then its reader may have undone it. */
const made = new Set<string>();
const underWay = new Map<string, Promise<unknown>>();

/** As many of those that pages left are remembered. */
const most = 200;

type Ways<T> = {
  make: () => Promise<T>;
  /** The edit was made before: what has become of it? */
  look: () => Promise<T>;
};

/** Makes an edit once, however often it is told. Only what a page left is remembered for longer than this background lives. */
export function tellOnce<T>(id: string | undefined, isParting: boolean, ways: Ways<T>): Promise<T> {
  if (id === undefined) return ways.make();
  const before = underWay.get(id) ?? Promise.resolve();
  const telling = before.then(
    () => tell(id, isParting, ways),
    () => tell(id, isParting, ways),
  );
  underWay.set(id, telling);
  return telling.finally(() => underWay.get(id) === telling && underWay.delete(id));
}

async function tell<T>(id: string, isParting: boolean, { make, look }: Ways<T>): Promise<T> {
  const isMade = made.has(id) || (await remembered()).includes(id);
  const answer = await (isMade ? look() : make());
  made.add(id);
  if (isParting) await remember(id).catch(() => undefined); // at worst it is made twice, which the store bears
  return answer;
}

let known: Promise<string[]> | undefined;

function remembered(): Promise<string[]> {
  known ??= browser.storage.local.get('made').then(
    (stored) => (Array.isArray(stored.made) ? (stored.made as string[]) : []),
    () => [],
  );
  return known;
}

async function remember(id: string): Promise<void> {
  const ids = await remembered();
  if (ids.includes(id)) return;
  ids.push(id);
  ids.splice(0, ids.length - most);
  await browser.storage.local.set({ made: ids });
}

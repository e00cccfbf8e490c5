import { expect, it } from 'vitest';
import { cardOf, inBothBrowsers, titlesOn, venue, writeNote } from './both';
import type { Accessible } from './browser/accessible';
import { dumpDatabase } from './browser/database';
import type { Page } from './browser/page';
import { until } from './browser/until';
import { drawFrom, type Hand, inTurn, letPass, openHand } from './campaign';
import { isAtRest } from './whole';

/** 1,000 in the long campaign. */
const changes = Number(process.env.CHANGES ?? 16);
/** Of one pair of editors, before another pair goes on. */
const spell = 20;

type Editor = { name: string; page: Page; open: (title: string) => Accessible };
type Row = { note: string; tags: string[] };

inBothBrowsers('two editors at a time', (world) => {
  it(
    `of two tabs, a window and the notebook: ${changes} changes, now of one paper, now of two, and none is lost`,
    async () => {
      const random = drawFrom(`${world.name}, editors`);
      const hand = await openHand(world.browser);
      const tab = await world.openVenue();
      const titles = (await titlesOn(tab)).slice(0, 3);
      for (const title of titles) await writeNote(tab, title, 'start ');
      const editors = await openEditors(tab, world.browser);
      const nextPair = inTurn(pairsOf(editors), random);
      const words = new Map(titles.map((title) => [title, ['start ']]));
      const tags = new Map(titles.map((title) => [title, new Set<string>()]));
      let twice = 0;

      for (let made = 0; made < changes; made += spell) {
        const pair = nextPair();
        const shared = random.pick(titles);
        const isShared = random.chance(0.6);
        const work = [];
        // News that comes late would move what is about to be clicked.
        for (const editor of pair) await isUpToDate(editor, words, tags);
        for (const editor of pair) {
          const title = isShared ? shared : (titles[pair.indexOf(editor)] ?? shared);
          work.push({ editor, title, field: await beginNote(editor, title) });
        }
        for (let i = 0; i < spell - 2; i++) {
          const { editor, title } = random.pick(work);
          const word = `${editor.name}${made + i} `;
          await editor.page.show();
          await editor.page.insert(word);
          words.get(title)?.push(word);
          // Around the 200 ms after which a save goes: how the two come between each other is what is tried.
          await letPass(random.between(0, 120));
        }
        for (const { editor, title } of work) {
          const tag = `${editor.name}${made}`;
          await editor.page.show();
          await editor.open(title).by('combobox', 'Add a tag').type(tag);
          await editor.page.press('Enter');
          await editor.open(title).by('button', `Remove tag ${tag}`).read();
          tags.get(title)?.add(tag);
        }
        for (const { editor, title } of work) {
          await editor.page.show();
          await editor.open(title).by('status').shows({ text: 'Saved' });
        }
        for (const { editor, title, field } of work) {
          const { note } = await rowOf(hand, title);
          await editor.page.show();
          await field.shows({ value: note });
          await field.click();
          await editor.page.press('Escape');
          await field.gone();
        }
      }
      for (const title of titles) {
        const row = await rowOf(hand, title);
        const missing = (words.get(title) ?? []).filter((word) => !row.note.includes(word));
        expect(missing, row.note).toEqual([]);
        expect(new Set(row.tags)).toEqual(tags.get(title));
        twice += (words.get(title) ?? []).filter((word) => row.note.split(word).length > 2).length;
      }
      console.log(
        `${world.name}: 0 lost of ${changes} changes of two editors at a time; ${twice} words stand in both lines of a place that both changed`,
      );
    },
    60_000 + changes * 2_000,
  );
});

async function openEditors(tab: Page, browser: Parameters<typeof openHand>[0]): Promise<Editor[]> {
  const other = await browser.openPage(venue);
  await isAtRest(other);
  const window = await browser.openWindow(venue);
  await isAtRest(window);
  const notebook = await browser.openExtensionPage('src/entrypoints/notebook/notebook.html');
  const onVenue = (name: string, page: Page) => ({ name, page, open: (title: string) => cardOf(page, title) });
  return [
    onVenue('tab', tab),
    onVenue('other', other),
    onVenue('window', window),
    { name: 'notebook', page: notebook, open: (title) => notebook.by('article', title) },
  ];
}

const pairsOf = (editors: Editor[]): [Editor, Editor][] =>
  editors.flatMap((one, i) => editors.slice(i + 1).map((two): [Editor, Editor] => [one, two]));

async function isUpToDate(
  { page, open }: Editor,
  words: Map<string, string[]>,
  tags: Map<string, Set<string>>,
): Promise<void> {
  await page.show();
  for (const [title, written] of words) {
    const wanted = [(written.at(-1) ?? '').trim(), ...(tags.get(title) ?? [])];
    const isThere = async () => {
      const { text } = await open(title).read();
      return wanted.every((part) => text.includes(part)) || undefined;
    };
    await until(isThere, { what: `the latest of ${title}`, report: page.print });
  }
}

async function beginNote({ page, open }: Editor, title: string): Promise<Accessible> {
  await page.show();
  await open(title).by('button', 'Edit note').click();
  const field = open(title).by('textbox', 'Note');
  await field.shows({ focused: true });
  await page.press('End');
  return field;
}

async function rowOf(hand: Hand, title: string): Promise<Row> {
  const stores = (await dumpDatabase(hand.page))?.stores;
  const paper = stores?.papers?.rows.find((row) => row.title === title);
  return stores?.annotations?.rows.find((row) => row.paperId === paper?.id) as Row;
}

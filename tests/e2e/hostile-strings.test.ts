import { expect, it } from 'vitest';
import {
  hostileLines,
  hostileTags,
  inField,
  manyTags,
  megabyte,
  oddLines,
  ran,
  unfieldableLines,
} from '../hostile-strings';
import { allTitlesOn, cardOf, inBothBrowsers, titlesOn } from './both';
import type { Page } from './browser/page';
import { until } from './browser/until';
import { putRows } from './rows';

type Row = { paperId: string; note: string; tags: string[] };

inBothBrowsers('hostile strings', (world) => {
  /** What is on disk. As JSON, with its escapes: the browsers' protocols lose half an emoji. */
  async function stored(id: string): Promise<Row> {
    const json = await world.browser.inExtension(async (paperId) => {
      const opening = indexedDB.open('kininaru');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const reading = opening.result.transaction('annotations').objectStore('annotations').get(paperId);
      await new Promise((resolve) => reading.addEventListener('success', resolve));
      opening.result.close();
      const { note, tags } = reading.result as Row;
      return JSON.stringify({ paperId, note, tags });
    }, id);
    return JSON.parse(json) as Row;
  }

  /** Rows as version 1 wrote them. */
  const seed = (rows: Row[]) =>
    putRows(world.browser, {
      annotations: rows.map((row) => ({ ...row, createdAt: 1, editedAt: 1 })),
      papers: rows.map(({ paperId }) => ({ id: paperId, title: '</title>', authors: [], seenAt: 1 })),
    });

  const idsOn = (page: Page) =>
    page.puppeteer.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.note h4 > a:first-of-type')].map(
        (link) => new URL(link.href).searchParams.get('id') ?? '',
      ),
    );

  const hasRun = (page: Page) => page.puppeteer.evaluate((name) => name in globalThis, ran);

  it('come back as they were written, and never run', async () => {
    const page = await world.openVenue();
    const [title = ''] = await titlesOn(page);
    const [id = ''] = await idsOn(page);
    const card = cardOf(page, title);
    const note = [...hostileLines, ...oddLines].join('\n');
    await card.by('button', 'Write a note').click();
    await card.by('textbox', 'Note').shows({ focused: true });
    await page.insert(note);
    await card.by('status').shows({ text: 'Saved' });
    const tags = hostileTags.filter((tag) => !/\p{Cs}/u.test(tag));
    await card.by('combobox', 'Add a tag').click();
    for (const tag of tags) {
      await page.insert(tag);
      await page.press('Enter');
    }
    await card.by('button', /^Remove tag/).counts(tags.length);
    await card.by('status').shows({ text: 'Saved' });
    expect(await stored(id)).toEqual({ paperId: id, note, tags });
    await page.puppeteer.reload();
    await card.by('button', /^Remove tag/).counts(tags.length);
    await card.by('button', 'Edit note').click();
    await card.by('textbox', 'Note').shows({ value: note });
    await page.type('!');
    await card.by('status').shows({ text: 'Saved' });
    expect(await stored(id)).toEqual({ paperId: id, note: `${note}!`, tags });
    expect(await hasRun(page)).toBe(false);
    await page.close();
  });

  it('come back as they were stored, however odd, when something else of them changes', async () => {
    const page = await world.openVenue();
    const [, title = ''] = await titlesOn(page);
    const id = (await idsOn(page))[(await allTitlesOn(page)).indexOf(title)] ?? '';
    const row = { paperId: id, note: [...unfieldableLines, ...hostileLines].join('\n'), tags: [...hostileTags] };
    await seed([row]);
    await page.puppeteer.reload();
    const card = cardOf(page, title);
    await addTag(page, title);
    expect(await stored(id)).toEqual({ ...row, tags: [...row.tags, 'one more'] });
    await card.by('button', 'Edit note').click();
    await card.by('textbox', 'Note').shows({ focused: true });
    await page.press('Escape');
    await card.by('textbox', 'Note').gone();
    expect((await stored(id)).note).toBe(row.note);
    await card.by('button', 'Edit note').click();
    await card.by('textbox', 'Note').shows({ focused: true });
    await page.type('!');
    await card.by('status').shows({ text: 'Saved' });
    expect((await stored(id)).note).toBe(`${inField(row.note)}!`);
    expect(await hasRun(page)).toBe(false);
    await page.close();
  });

  it('come back as they were stored, however long or many', async () => {
    const list = await world.openVenue();
    const ids = (await idsOn(list)).slice(4);
    await list.close();
    for (const [i, row] of [
      { note: megabyte, tags: [] },
      { note: '', tags: [...manyTags] },
    ].entries()) {
      const paperId = ids[i] ?? '';
      await seed([{ paperId, ...row }]);
      const page = await world.browser.openPage(`https://openreview.net/forum?id=${paperId}`);
      // The tree of assistive technology is asked for once: of so much it takes seconds.
      await page.by('combobox', 'Add a tag').click();
      await page.insert('one more');
      await page.press('Enter');
      const isSaved = async () => ((await stored(paperId)).tags.length > row.tags.length ? true : undefined);
      await until(isSaved, { what: 'the tag to be saved', deadline: 60_000 });
      expect(await stored(paperId)).toEqual({ paperId, ...row, tags: [...row.tags, 'one more'] });
      await page.close();
    }
  });

  /** A save that leaves the note alone. */
  async function addTag(page: Page, title: string): Promise<void> {
    await cardOf(page, title).by('combobox', 'Add a tag').type('one more');
    await page.press('Enter');
    await cardOf(page, title).by('status').shows({ text: 'Saved' });
  }
});

import { expect, it } from 'vitest';
import { cardOf, inBothBrowsers, notebook, titlesOn, writeNote } from './both';
import type { Page } from './browser/page';
import { until } from './browser/until';
import { putRows, removeRows } from './rows';

/** What the page can see of what waits in its own storage. */
const waiting = (page: Page): Promise<string[]> =>
  page.puppeteer.evaluate(() =>
    Object.entries(localStorage).flatMap(([name, text]) => (name.startsWith('kininaru') ? [String(text)] : [])),
  );

const emptied = (page: Page) =>
  until(async () => ((await waiting(page)).length === 0 ? true : undefined), { what: 'nothing to wait any more' });

inBothBrowsers('a text that cannot be saved', (world) => {
  const note = async (id: string) => (await notebook(world.browser))[id];

  const paperIdOf = (page: Page, title: string) =>
    page.puppeteer.evaluate((text) => {
      const link = [...document.querySelectorAll<HTMLAnchorElement>('h4 > a')].find(
        (a) => a.textContent?.trim() === text,
      );
      return new URL(link?.href ?? '').searchParams.get('id') ?? '';
    }, title);

  it('stays, and is there after the reload that the card asks for, when the extension is replaced under the page', async () => {
    const page = await world.openVenue();
    const [title = '', tagged = ''] = (await titlesOn(page)).slice(6);
    const id = await paperIdOf(page, title);
    const card = cardOf(page, title);
    await writeNote(page, title, 'saved before');
    await card.by('button', 'Edit note').click();
    await world.browser.install(`dist/${world.name}`);
    if (world.name === 'firefox') await card.by('textbox', 'Note').shows({ focused: true });
    await page.type(', typed after');
    // Firefox starts the new content script in the open page, which takes over; Chrome leaves the page to the old one, which can only say so.
    const isLeft = world.name === 'chrome';
    const status = isLeft ? /^Not saved: Kininaru was updated .*your text is kept/ : 'Saved';
    await card.by('status').shows({ text: status });
    await card.by('textbox', 'Note').shows({ value: 'saved before, typed after' });
    if (isLeft) {
      const other = cardOf(page, tagged);
      await other.by('combobox', 'Add a tag').type('too');
      await page.press('Enter');
      await other.by('status').shows({ text: /^Not saved/ });
      const [kept = '', ...more] = await waiting(page);
      expect(more).toEqual([]);
      expect(kept.length).toBeGreaterThan(100);
      expect(kept).not.toMatch(/saved|typed|too|note|paper/);
    }
    await page.puppeteer.reload();
    await card.by('button', 'Edit note').read();
    if (isLeft) await cardOf(page, tagged).by('button', 'Remove tag too').read();
    await emptied(page);
    expect(await note(id)).toMatchObject({ note: 'saved before, typed after' });
    await card.by('button', 'Edit note').click();
    await card.by('textbox', 'Note').shows({ value: 'saved before, typed after' });
    await page.close();
  });

  // Chrome leaves an open page to the old content script.
  if (world.name === 'firefox')
    it('is taken over from a suggestion too, and the dead bar of the venue goes, when the extension is replaced under the page', async () => {
      const page = await world.openVenue();
      const bar = page.by('region', 'Kininaru');
      await bar.by('button', 'Suggestions').click();
      const suggested = bar.by('group', 'Suggestions').by('group', /^Notes on /);
      await suggested.counts(10);
      const [name = ''] = await suggested.names();
      await bar.by('group', 'Suggestions').by('group', name).by('button', 'Write a note').click();
      await page.insert('written in a suggestion');
      await bar.by('group', 'Suggestions').by('group', name).by('status').shows({ text: 'Saved' });
      await page.insert(', as the extension goes');
      await world.browser.install('dist/firefox');
      await bar.by('group', 'Suggestions').gone();
      await page.by('region', 'Kininaru').counts(1);
      const saved = async () => Object.values(await notebook(world.browser)).map(({ note: text }) => text);
      const whole = 'written in a suggestion, as the extension goes';
      await until(async () => ((await saved()).includes(whole) ? true : undefined), { what: 'the whole note on disk' });
      await page.close();
    });

  it('outlives its page while saving fails, and is saved once that works again', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[9] ?? '';
    const id = await paperIdOf(page, title);
    const card = cardOf(page, title);
    await putRows(world.browser, { annotations: [{ paperId: id, note: 7 }] });
    await card.by('button', 'Write a note').click();
    await card.by('textbox', 'Note').type('nowhere to go 迷子');
    await card.by('status').shows({ text: /^Not saved: what is stored of this paper cannot be read/ });
    await addTag(page, title, 'lost');
    expect((await waiting(page)).join()).not.toMatch(/nowhere|lost|迷/);
    // The next page has the text on its card, and cannot save it either.
    for (const again of [1, 2]) {
      await page.puppeteer.reload();
      await card.by('status').shows({ text: /^Not saved: what is stored/ });
      expect((await waiting(page)).length, `${again}`).toBe(1);
    }
    await card.by('button', 'Remove tag lost').read();
    await removeRows(world.browser, { annotations: [id] });
    await card.by('button', 'Edit note').click();
    await card.by('textbox', 'Note').type('!');
    await card.by('status').shows({ text: 'Saved' });
    await emptied(page);
    expect(await note(id)).toEqual({ note: 'nowhere to go 迷子!', tags: ['lost'] });
    await page.close();
  });

  it('is saved by the next page when its own closed while the background slept', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[12] ?? '';
    const id = await paperIdOf(page, title);
    await cardOf(page, title).by('button', 'Write a note').click();
    await cardOf(page, title).by('textbox', 'Note').shows({ focused: true });
    await world.browser.stopBackground();
    await page.insert('closed at once');
    await page.close();
    const next = await world.openVenue();
    await cardOf(next, title).by('button', 'Edit note').read();
    await emptied(next);
    expect(await note(id)).toMatchObject({ note: 'closed at once' });
    await next.close();
  });

  it('is nothing that the page could write', async () => {
    const page = await world.openVenue();
    const before = await notebook(world.browser);
    await page.puppeteer.evaluate(() => {
      localStorage.setItem('kininaru:forged', JSON.stringify([{ note: 'forged' }]));
      localStorage.setItem('kininaru:empty', '');
    });
    await page.puppeteer.reload();
    await emptied(page);
    expect(await notebook(world.browser)).toEqual(before);
    await page.close();
  });

  /** A tag that cannot be saved. */
  async function addTag(page: Page, title: string, tag: string) {
    await cardOf(page, title).by('combobox', 'Add a tag').type(tag);
    await page.press('Enter');
    await cardOf(page, title).by('button', `Remove tag ${tag}`).read();
  }
});

import { expect, it } from 'vitest';
import { addTags, cardOf, inBothBrowsers, notebook, titlesOn, writeNote } from './both';
import type { Page } from './browser/page';
import { until } from './browser/until';

const path = 'src/entrypoints/notebook/notebook.html';

inBothBrowsers('the notebook page', (world) => {
  const open = (view = '') => world.browser.openExtensionPage(`${path}${view}`);
  const stored = async () => Object.values(await notebook(world.browser)).map(({ note }) => note);

  it('says how to begin, and has its views behind links', async () => {
    const page = await open();
    await page.by('heading', 'No notes yet').read();
    expect(await page.puppeteer.title()).toBe('Notes · Kininaru notebook');
    await page.press('Tab');
    expect(await page.focused()).toMatchObject({ role: 'link', name: 'Skip to the content' });
    await page.press('Tab', 'Tab', 'Enter');
    await page.by('heading', 'Draft').shows({ focused: true });
    expect(await page.puppeteer.title()).toBe('Draft · Kininaru notebook');
    await page.by('link', 'Backup').click();
    await page.by('heading', 'Backup').shows({ focused: true });
    await page.puppeteer.evaluate(() => history.back());
    await page.by('heading', 'Draft').shows({ focused: true });
    await page.close();
  });

  it('opens from the popup, once', async () => {
    const page = await open();
    const popup = await world.browser.openPopup();
    const link = popup.by('link', 'Open notebook');
    await link.read();
    const hrefs = await popup.puppeteer.evaluate(() => [...document.querySelectorAll('a')].map(({ href }) => href));
    expect(hrefs).toContain(`${world.browser.driver.origin}/${path}`);
    await isVisible(page, false);
    await link.click();
    await isVisible(page, true);
    await popup.close();
    await page.close();
  });

  it('shows what a card writes and writes what a card shows, and both at once lose nothing', async () => {
    const venue = await world.openVenue();
    const [title = '', other = ''] = await titlesOn(venue);
    const page = await open();
    await writeNote(venue, title, 'from the card');
    await addTags(venue, title, 'LoRA');
    await page.show();
    const article = page.by('article', title);
    await article.shows({ text: /from the card[\s\S]*LoRA/ });
    await article.by('button', 'Edit note').click();
    await article.by('textbox', 'Note').shows({ value: 'from the card', focused: true });
    await page.type(', and the notebook');
    await article.by('combobox', 'Add a tag').type('みんな好きそう、');
    await article.by('button', 'Remove tag みんな好きそう').read();
    await article.by('status').shows({ text: 'Saved' });
    await article.by('textbox', 'Note').click();
    await page.press('End');

    await venue.show();
    const card = cardOf(venue, title);
    await card.by('button', 'Remove tag みんな好きそう').read();
    await card.by('button', 'Edit note').click();
    await card.by('textbox', 'Note').shows({ value: 'from the card, and the notebook', focused: true });
    await venue.press('Home');
    await venue.type('On top: ');
    await page.type('!'); // whether or not it has heard of the other
    await article.by('textbox', 'Note').shows({ value: 'On top: from the card, and the notebook!' });
    await article.by('status').shows({ text: 'Saved' });
    expect(await stored()).toEqual(['On top: from the card, and the notebook!']);

    // A new note comes on top; the one in hand stays open.
    await writeNote(venue, other, 'a second one');
    await page.show();
    await page.by('article', other).read();
    await until(async () => ((await page.by('article').names()).join() === [other, title].join() ? true : undefined), {
      what: 'the new one above the other',
    });
    await article.by('textbox', 'Note').shows({ value: 'On top: from the card, and the notebook!' });
    await page.press('Escape');
    await page.close();
    await venue.close();
  });

  it('shows earlier versions and takes one back, and what gave way too', async () => {
    const page = await open();
    const [title = ''] = await titlesIn(page);
    const article = page.by('article', title);
    await article.by('button', 'Edit note').click();
    await article.by('textbox', 'Note').replace('something else altogether');
    await article.by('status').shows({ text: 'Saved' });
    await page.press('Control+Enter');
    await article.by('button', 'Edit note').shows({ focused: true });
    await article.by('button', 'Earlier versions').click();
    const versions = article.by('region', 'Earlier versions');
    await versions.by('listitem').shows({ text: /something else altogether\s*a second one/ });
    await versions.by('button', 'Take back').click();
    await versions.by('status').shows({ text: /^Taken back/ });
    await versions.by('listitem').counts(2);
    expect(await stored()).toContain('a second one');
    await page.close();
    const again = await open();
    await again.by('article', title).shows({ text: /a second one/ });
    await again.close();
  });

  it('deletes, and takes that back at once and later, by keyboard alone', async () => {
    const page = await open();
    const [title = ''] = await titlesIn(page);
    const article = page.by('article', title);
    const gone = page.by('article', `The note on “${title}” is deleted.`);
    const del = async () => {
      await focus(page, 'button', 'Delete');
      await page.press('Enter');
      await gone.by('status').by('button', 'Undo').shows({ focused: true });
    };
    await del();
    expect(await stored()).toHaveLength(1);
    await page.press('Enter');
    await article.shows({ focused: true, text: /a second one/ });
    await del();
    await page.press('Shift+Tab');
    await page.puppeteer.evaluate(() => (location.hash = '#deleted'));
    await page.by('heading', 'Deleted').shows({ focused: true });
    await page.by('article', title).shows({ text: /a second one/ });
    expect(await page.axe()).toEqual([]);
    await focus(page, 'button', 'Restore note');
    await page.press('Enter');
    await page.by('article', `“${title}” is among your notes again.`).shows({ focused: true });
    expect(await stored()).toContain('a second one');
    await page.close();
  });

  it('says what it cannot read, and goes on with the rest', async () => {
    await put(world.browser, { paperId: 'broken0001', note: 7 });
    const page = await open();
    const alert = page.by('alert');
    await alert.shows({ text: /cannot be read \(1\)/ });
    const setAside = page.by('button', 'Set aside');
    await setAside.shows({ description: /^broken0001 .*note is not a string/ });
    await page.by('article').counts(2);
    expect(await page.axe()).toEqual([]);
    await setAside.click();
    await alert.gone();
    await page.close();
  });

  it('has nothing for axe to find, and fits a narrow window', async () => {
    const page = await open();
    const [title = ''] = await titlesIn(page);
    const article = page.by('article', title);
    await article.by('button', 'Earlier versions').click();
    await article.by('region', 'Earlier versions').read();
    await article.by('button', 'Edit note').click();
    await article.by('combobox', 'Add a tag').click();
    await page.by('article').by('option', 'LoRA').read();
    for (const scheme of ['light', 'dark'] as const) {
      await page.setMedia({ scheme });
      expect(await page.axe()).toEqual([]);
    }
    await page.puppeteer.setViewport({ width: 320, height: 700 });
    const overflow = await page.puppeteer.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('shows hostile titles, notes and tags as they are, and runs nothing of them', async () => {
    await putHostile(world.browser, codes(hostile));
    const page = await open();
    await page.puppeteer.setViewport({ width: 1280, height: 2_000 }); // all of them in the document
    await page.by('article').counts(2 + hostile.length);
    const odd = await page.puppeteer.evaluate(async (all) => {
      const odd: string[] = [];
      for (const [i, codes] of all.entries()) {
        const text = String.fromCharCode(...codes);
        const link = document.querySelector(`h2 a[href$="id=hostile00${i}"]`);
        const article = link?.closest('article');
        article?.querySelector<HTMLElement>('.act')?.click();
        while (!article?.querySelector('textarea')) await new Promise(requestAnimationFrame);
        const tag = article.querySelector('.editor .tag')?.firstChild?.textContent;
        const shown = [link?.textContent, article.querySelector('textarea')?.value, tag];
        if (shown.some((each) => each !== text)) odd.push(JSON.stringify([text, ...shown]));
      }
      const made = document.querySelectorAll('main :is(img, script, iframe, style, b)').length;
      return made > 0 || 'ran' in window ? [...odd, `${made} elements`] : odd;
    }, codes(hostile));
    expect(odd).toEqual([]);
    await page.close();
  });

  it('holds thousands: few are in the document, and nothing moves when one comes in', async () => {
    await put(world.browser, ...seeded(2_000));
    const page = await open();
    await page.by('article', 'Seeded 0').read();
    const mounted = () => page.puppeteer.evaluate(() => document.querySelectorAll('article').length);
    expect(await mounted()).toBeLessThan(60);
    await focus(page, 'link', (await page.by('article').names())[0] ?? '');
    await page.press('PageDown', 'PageDown', 'PageDown', 'PageUp');
    await page.by('article', 'Seeded 0').shows({ focused: true });
    const last = await page.puppeteer.evaluate(async () => {
      scrollTo(0, document.documentElement.scrollHeight / 2);
      while (!document.elementFromPoint(400, 400)?.closest('article')) await new Promise(requestAnimationFrame);
      const article = document.elementFromPoint(400, 400)?.closest('article');
      return { title: article?.querySelector('h2')?.textContent ?? '', size: article?.getAttribute('aria-setsize') };
    });
    expect(last.size).toBe('2010');
    const before = await page.by('article', last.title).box();
    await page.puppeteer.evaluate(() => document.querySelector<HTMLElement>('a[href="#backup"]')?.click());
    await page.by('heading', 'Backup').shows({ focused: true });
    await page.puppeteer.evaluate(() => history.back());
    expect((await page.by('article', last.title).box()).y).toBeCloseTo(before.y, 0);
    const venue = await world.openVenue();
    await writeNote(venue, (await titlesOn(venue))[5] ?? '', 'a third one');
    await page.show();
    await until(
      () =>
        page.puppeteer.evaluate(() => (document.querySelector('article[aria-setsize="2011"]') && true) || undefined),
      { what: 'the new note to be counted' },
    );
    const after = await page.by('article', last.title).box();
    expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(1);
    expect(await mounted()).toBeLessThan(60);
    await venue.close();
    await page.close();
  });

  it('says so of a notebook that a newer version wrote, and leaves it alone', async () => {
    const before = await notebook(world.browser);
    await world.browser.stopBackground();
    await world.browser.inExtension(async () => {
      const opening = indexedDB.open('kininaru', 1_000_000);
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      opening.result.close();
    });
    const page = await open();
    await page.by('alert').shows({ text: /newer Kininaru wrote your notebook/ });
    await page.by('article').gone();
    expect(await page.axe()).toEqual([]);
    await page.by('link', 'Deleted').click();
    await page.by('alert').shows({ text: /newer Kininaru wrote your notebook/ });
    await page.by('link', 'Backup').click();
    await page.by('heading', 'Backup').read();
    expect(await notebook(world.browser)).toEqual(before);
    await page.close();
  });
});

/** Of the two notes that most tests have. */
async function titlesIn(page: Page): Promise<string[]> {
  await page.by('article').counts(2);
  return page.by('article').names();
}

const isVisible = (page: Page, wanted: boolean) =>
  until(
    async () =>
      (await page.puppeteer.evaluate(() => document.visibilityState === 'visible')) === wanted ? true : undefined,
    { what: `the page to be ${wanted ? 'in front' : 'behind another'}` },
  );

/** Goes on with Tab until this has the focus. */
async function focus(page: Page, role: string, name: string): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    await page.press('Tab');
    const now = await page.focused();
    if (now?.role === role && now.name === name) return;
  }
  throw new Error(`Tab does not lead to ${role} ${name}`);
}

const hostile = [
  '<img src=x onerror="window.ran=1"><b>bold</b>',
  '</textarea><script>window.ran=1</script>',
  '{{ site.title }} {% raw %} {{< ref >}} $1 $& $&lt;',
  'a\u0000b\u0007c',
  `lone ${String.fromCharCode(0xd800)} surrogates ${String.fromCharCode(0xdc00)} here`,
  '\u202Eright to left\u202C \u200Fmark\u200E',
  '👩‍👩‍👧‍👦 é é ﷽ ｆｕｌｌ',
  '&lt;i&gt; &amp; javascript:alert(1)',
];

/** As numbers, for a lone surrogate does not survive the way into a page. */
const codes = (texts: string[]) => texts.map((text) => Array.from(text.split(''), (unit) => unit.charCodeAt(0)));

const putHostile = (browser: Parameters<typeof notebook>[0], texts: number[][]) =>
  browser.inExtension(async (all) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('kininaru');
      opening.onsuccess = () => resolve(opening.result);
    });
    const writing = database.transaction(['annotations', 'papers'], 'readwrite');
    for (const [i, codes] of all.entries()) {
      const [paperId, text] = [`hostile00${i}`, String.fromCharCode(...codes)];
      const times = { createdAt: 1, editedAt: 1e11 - i };
      writing.objectStore('annotations').put({ paperId, note: text, tags: [text], ...times });
      writing.objectStore('papers').put({ id: paperId, title: text, authors: [text], venueText: text, seenAt: 1 });
    }
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, texts);

type Row = { paperId: string; title?: string; note: unknown };

const seeded = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    paperId: `seed${i}xxxx`,
    title: `Seeded ${i}`,
    note: `- ${'words '.repeat(1 + (i % 40))}\n- more`,
  }));

/** Writes rows past the extension, as if they had been there for long. */
const put = (browser: Parameters<typeof notebook>[0], ...rows: Row[]) =>
  browser.inExtension(async (all) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('kininaru');
      opening.onsuccess = () => resolve(opening.result);
    });
    const writing = database.transaction(['annotations', 'papers'], 'readwrite');
    for (const [i, { paperId, title, note }] of all.entries()) {
      writing.objectStore('annotations').put({ paperId, note, tags: [], createdAt: 1, editedAt: 1e12 - i });
      if (title !== undefined) writing.objectStore('papers').put({ id: paperId, title, authors: [], seenAt: 1 });
    }
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, rows);

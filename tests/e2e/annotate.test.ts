import { expect, it } from 'vitest';
import {
  addTags,
  allTitlesOn,
  cardOf,
  cards,
  inBothBrowsers,
  notebook,
  openListPage,
  openTab,
  titlesOn,
  venue,
  writeNote,
} from './both';

inBothBrowsers('annotating a venue page', (world) => {
  it('puts one bar under every paper, quiet until it is needed', async () => {
    const page = await world.openVenue();
    for (const [role, name] of [
      ['button', 'Write a note'],
      ['combobox', 'Add a tag'],
      ['status', undefined],
    ] as const)
      await cards(page).by(role, name).counts(25);
    await cards(page).by('textbox').gone();
    await page.close();
  });

  it('keeps every note under its own paper: pages, search, tabs, reload', async () => {
    const page = await world.openVenue();
    const [first = '', second = ''] = await titlesOn(page);
    await writeNote(page, first, 'first oral');
    await addTags(page, second, 'LoRA');

    await openTab(page, 'Accept (Poster)');
    await openListPage(page, 3);
    const third = (await titlesOn(page))[4] ?? '';
    await writeNote(page, third, 'poster on page 3');
    await openListPage(page, 1);
    await page.by('button', 'Edit note').gone();
    await openListPage(page, 3);
    await cardOf(page, third).by('button', 'Edit note').read();
    await page.by('button', 'Edit note').counts(1);

    await openTab(page, 'Accept (Oral)');
    await cardOf(page, first).by('button', 'Edit note').read();
    await cardOf(page, second).by('button', 'Remove tag LoRA').read();
    await page.by('button', 'Edit note').counts(1);

    const word = (/[A-Za-z]{6,}/.exec(first)?.[0] ?? '').toLowerCase();
    await page
      .by('tabpanel')
      .by('textbox', /Search submissions/)
      .type(word);
    await until(page, (titles) => titles.length < 25 && titles.includes(first));
    const found = await titlesOn(page);
    await page.by('button', 'Edit note').counts(1);
    await cardOf(page, first).by('button', 'Edit note').read();
    expect(found.length).toBe(new Set(found).size);
    await page
      .by('tabpanel')
      .by('textbox', /Search submissions/)
      .replace('');
    await cards(page).counts(25);

    await page.goto(venue);
    await cardOf(page, first).by('button', 'Edit note').read();
    await cardOf(page, second).by('button', 'Remove tag LoRA').read();
    await page.by('button', 'Edit note').counts(1);
    expect(Object.values(await notebook(world.browser))).toHaveLength(3);
    await page.close();
  });

  it('leaves what is being typed alone while another tab paginates', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[5] ?? '';
    const card = cardOf(page, title);
    await card.by('button', 'Write a note').click();
    await card.by('textbox', 'Note').type('half a ');
    // Another tab's list is fetched and every card of the page is rebuilt, as when somebody had clicked ahead.
    const rebuilt = page.puppeteer.evaluate(() => {
      const note = document.querySelector('#accept-oral .note');
      const next = [...document.querySelectorAll<HTMLElement>('#accept-poster .pagination a')].find(
        (a) => a.textContent === '3',
      );
      next?.click();
      return new Promise<boolean>((resolve) => {
        new MutationObserver((_records, observer) => {
          if (note?.isConnected) return;
          observer.disconnect();
          resolve(true);
        }).observe(document.body, { childList: true, subtree: true });
      });
    });
    await page.type('sentence');
    expect(await rebuilt).toBe(true);
    await page.type(', whole');
    await card.by('textbox', 'Note').shows({ value: 'half a sentence, whole', focused: true });
    await card.by('status').shows({ text: 'Saved' });
    await page.close();
  });

  it('loses nothing when the card goes while it is typed in', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[7] ?? '';
    const card = cardOf(page, title);
    await card.by('button', 'Write a note').click();
    await card.by('textbox', 'Note').type('gone with the page');
    await page.puppeteer.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('#accept-oral .pagination a')]
        .find((a) => a.textContent === '2')
        ?.click();
    });
    await card.gone();
    await cards(page).counts(25);
    await openListPage(page, 1);
    await cardOf(page, title).by('button', 'Edit note').click();
    await cardOf(page, title).by('textbox', 'Note').shows({ value: 'gone with the page' });
    await page.close();
  });

  it('stands below its card, whatever the page rebuilds', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[2] ?? '';
    const isBelow = async () => {
      const bar = await cardOf(page, title).box();
      const heading = await page.by('link', title).box();
      return bar.y > heading.y;
    };
    expect(await isBelow()).toBe(true);
    await openTab(page, 'Accept (Poster)');
    await openListPage(page, 2);
    await openTab(page, 'Accept (Oral)');
    expect(await isBelow()).toBe(true);
    await page.close();
  });
});

async function until(page: Parameters<typeof allTitlesOn>[0], holds: (titles: string[]) => boolean): Promise<void> {
  const { until: wait } = await import('./browser/until');
  await wait(async () => (holds(await allTitlesOn(page)) ? true : undefined), {
    what: 'the list to change',
    report: page.print,
  });
}

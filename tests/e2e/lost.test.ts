import { expect, it } from 'vitest';
import { cardOf, cards, inBothBrowsers, notebook, titlesOn, venue, writeNote } from './both';
import { openHand } from './campaign';
import { isAtRest } from './whole';

const notebookPath = 'src/entrypoints/notebook/notebook.html';

inBothBrowsers('a notebook that the browser throws away', (world) => {
  it('is told of in popup and notebook until that was read, and the open page goes on', async () => {
    const page = await world.openVenue();
    const [first = '', second = ''] = await titlesOn(page);
    await writeNote(page, first, 'before');
    const hand = await openHand(world.browser);
    await world.browser.stopBackground();
    await hand.page.puppeteer.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const deletion = indexedDB.deleteDatabase('kininaru');
          deletion.onsuccess = resolve;
          deletion.onerror = reject;
        }),
    );
    await page.show();
    await writeNote(page, second, 'after');
    expect(Object.values(await notebook(world.browser)).map(({ note }) => note)).toEqual(['after']);

    const popup = await world.browser.openPopup();
    await popup.by('alert').shows({ text: /thrown your notebook away.*If you have a backup, restore it/ });
    const other = await world.browser.openExtensionPage(notebookPath);
    await other.by('alert').shows({ text: /thrown your notebook away/ });
    await other.by('button', 'I have read this').click();
    await other.by('alert').gone();
    await popup.show();
    await popup.by('alert').gone();
    for (const each of [popup, other, hand.page, page]) await each.close();
  });
});

inBothBrowsers(
  'without the permission for the site',
  (world) => {
    it('the popup says so and offers to ask; given, everything is there again', async () => {
      const page = await world.openVenue();
      const [title = ''] = await titlesOn(page);
      await writeNote(page, title, 'kept');
      await cardOf(page, title).by('button', 'Edit note').click();
      await world.browser.driver.allowSite?.(false);
      await page.type(', typed without');
      await cardOf(page, title).by('status').shows({ text: 'Saved' });
      await page.close();
      const barred = await world.browser.openPage(venue);
      await isAtRest(barred);
      await barred.by('tabpanel').read();
      await cards(barred).gone();
      const popup = await world.browser.openPopup();
      await popup.by('main').shows({ text: /does not let Kininaru into openreview\.net/ });
      await popup.by('button', 'Allow on openreview.net').read();
      await world.browser.driver.allowSite?.(true);
      await popup.by('button', 'Allow on openreview.net').gone();
      await popup.close();
      await barred.show();
      await barred.puppeteer.reload();
      await cardOf(barred, title).by('button', 'Edit note').click();
      await cardOf(barred, title).by('textbox', 'Note').shows({ value: 'kept, typed without' });
      await barred.close();
    });
  },
  { only: 'firefox' },
);

inBothBrowsers(
  'where every window is private',
  (world) => {
    it('card, popup and notebook say that nothing can be kept, and why; the text stays', async () => {
      const page = await world.openVenue();
      const card = cardOf(page, (await titlesOn(page))[0] ?? '');
      await card.by('button', 'Write a note').click();
      await card.by('textbox', 'Note').type('in private');
      await card.by('status').shows({ text: /^Not saved: Firefox lets no extension keep anything.*copy your text/ });
      for (const open of [world.browser.openPopup, () => world.browser.openExtensionPage(notebookPath)]) {
        const other = await open();
        await other
          .by('alert')
          .shows({ text: /Firefox lets no extension keep anything while every window is private/ });
        await other.close();
      }
      await page.show();
      await card.by('textbox', 'Note').shows({ value: 'in private' });
      await page.close();
    });
  },
  { only: 'firefox', launch: { isPrivate: true } },
);

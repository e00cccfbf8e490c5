import { expect, it } from 'vitest';
import { cards, inBothBrowsers, notebook, titlesOn } from './both';

inBothBrowsers('bad input', (world) => {
  it('gives a card that cannot be read no bar, and the others theirs', async () => {
    const page = await world.openVenue();
    const [first = ''] = await titlesOn(page);
    await page.puppeteer.evaluate(() => {
      const [one, two, three] = document.querySelectorAll('#accept-oral .list-paginated > li');
      one?.querySelector('h4 a')?.setAttribute('href', '/forum?id=');
      two?.querySelector('h4 a')?.setAttribute('href', '/forum?id=AAAAAAAAAA&noteId=BBBBBBBBBB');
      three?.querySelector('h4 a')?.remove();
      three?.querySelector('h4 a')?.remove();
    });
    await cards(page).counts(22);
    expect(await titlesOn(page)).not.toContain(first);
    await page.close();
  });

  it('refuses a message of a wrong shape with a reason, and stores nothing of it', async () => {
    const replies = await world.browser.inExtension(async () => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } }
      ).chrome;
      return Promise.all(
        [
          { kininaru: 'dropEverything', ask: {} },
          { kininaru: 'saveAnnotation', ask: { note: 'x' } },
          {
            kininaru: 'saveAnnotation',
            ask: { seen: { paper: { id: '../../x' } }, note: 'x', base: '', addedTags: [], removedTags: [] },
          },
          { kininaru: 'seePapers', ask: { papers: 'all' } },
        ].map((message) => runtime.sendMessage(message)),
      );
    });
    const refused = (message: RegExp) => ({ ok: false, code: 'refused', message: expect.stringMatching(message) });
    expect(replies).toEqual([
      refused(/no such request/),
      refused(/seen paper/),
      refused(/paper\.id/),
      refused(/papers/),
    ]);
    expect(await notebook(world.browser)).toEqual({});
  });
});

import { expect, it } from 'vitest';
import { addTags, cardOf, inBothBrowsers, notebook, openListPage, titlesOn, venue, writeNote } from './both';
import { until } from './browser/until';

inBothBrowsers('saving', (world) => {
  const notes = async () => Object.values(await notebook(world.browser)).map(({ note }) => note);

  it('loses nothing when the background is stopped between any two actions', async () => {
    const stop = () => world.browser.stopBackground();
    const page = await world.openVenue();
    const [first = '', second = ''] = await titlesOn(page);
    await stop();
    const card = cardOf(page, first);
    await card.by('button', 'Write a note').click();
    await stop();
    await card.by('textbox', 'Note').type('written ');
    await card.by('status').shows({ text: 'Saved' });
    await stop();
    await page.type('in three ');
    await stop();
    await page.type('lives');
    await card.by('status').shows({ text: 'Saved' });
    await stop();
    await page.press('Escape');
    await addTags(page, second, 'survivor');
    await stop();
    await openListPage(page, 2);
    await stop();
    await openListPage(page, 1);
    await card.by('button', 'Edit note').read();
    await cardOf(page, second).by('button', 'Remove tag survivor').read();
    await page.close();
    expect(await notes()).toContain('written in three lives');
  });

  it('saves what was just typed when the page is left at once', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[3] ?? '';
    await cardOf(page, title).by('button', 'Write a note').click();
    await cardOf(page, title).by('textbox', 'Note').type('leaving right now');
    await page.goto('https://openreview.net/');
    await page.goto(venue);
    await cardOf(page, title).by('button', 'Edit note').read();
    expect(await notes()).toContain('leaving right now');
    await page.close();
  });

  it('saves what was just typed when the tab is closed at once', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[5] ?? '';
    await cardOf(page, title).by('button', 'Write a note').click();
    await cardOf(page, title).by('textbox', 'Note').type('closing right now');
    await page.close();
    const isThere = async () => ((await notes()).includes('closing right now') ? true : undefined);
    await until(isThere, { what: 'the note to be on disk' });
  });

  it('saves what was pasted, and shows the note as the post will', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[4] ?? '';
    const card = cardOf(page, title);
    await card.by('button', 'Write a note').click();
    await card.by('textbox', 'Note').shows({ focused: true });
    await page.type('a line with `code`');
    await page.press('Shift+Enter');
    await page.type('- **bold** [link](https://example.org/) <img src=x onerror=alert(1)>');
    await card.by('status').shows({ text: 'Saved' });
    await page.press('Control+Enter');
    await card.by('textbox', 'Note').gone();
    await card.by('button', 'Edit note').shows({ focused: true });
    await card.by('link', 'link').read();
    await card.by('listitem').counts(2);
    await card.by('image').gone();
    await page.close();
  });

  it('opens one editor at a time, and leaves the one just opened where it was', async () => {
    const page = await world.openVenue();
    const [first = '', second = ''] = (await titlesOn(page)).slice(10);
    await writeNote(page, second, 'below');
    const [one, other] = [cardOf(page, first), cardOf(page, second)];
    await one.by('button', /note$/).click();
    await one.by('textbox', 'Note').type('1\n2\n3\n4\n5');
    // Measured by the page, frame by frame, since what drives the browser scrolls as well; the click itself is kept from the page.
    const moved = page.puppeteer.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const before = new Map<Element, DOMRect>();
          const look = () => {
            for (const bar of document.querySelectorAll('kininaru-bar')) {
              const [was, now] = [before.get(bar), bar.getBoundingClientRect()];
              if (was && now.height > was.height + 10) return resolve(now.top - was.top);
              before.set(bar, now);
            }
            requestAnimationFrame(look);
          };
          look();
        }),
    );
    await other.by('button', /note$/).click();
    expect(Math.abs(await moved)).toBeLessThan(2);
    await other.by('textbox', 'Note').shows({ focused: true });
    await one.by('textbox', 'Note').gone();
    await page.close();
  });
});

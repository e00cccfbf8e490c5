import { expect, it } from 'vitest';
import { cardOf, cards, inBothBrowsers, notebook, openListPage, titlesOn, venue } from './both';
import type { Page } from './browser/page';
import { until } from './browser/until';
import { heardBy, spyOnKeys, triaged } from './triaged';
import { isAtRest } from './whole';

const older = 'https://openreview.net/group?id=ICLR.cc/2023/Conference';
const bar = (page: Page) => page.by('region', 'Kininaru');
const panel = (page: Page) => bar(page).by('group', 'Suggestions');
const load = "Load this venue's list";

inBothBrowsers(
  'suggestions',
  (world) => {
    const asked = () => world.site.requests.filter(({ url }) => url.includes('content.venueid='));
    const open = async (address = venue) => {
      const page = await world.browser.openPage(address);
      await isAtRest(page);
      await cards(page).counts(25);
      return page;
    };
    const savedNotes = async () => Object.values(await notebook(world.browser)).map(({ note }) => note);

    it('come in the bar of the venue, are judged and noted there, and come from its whole list on one press', async () => {
      const page = await open();
      const titles = await titlesOn(page);
      for (const title of titles.slice(0, 3)) {
        await cardOf(page, title).by('button', 'Curious').click();
        await cardOf(page, title).by('status').shows({ text: 'Saved' });
      }
      await bar(page).by('button', 'Suggestions').click();
      const suggested = panel(page).by('group', /^Notes on /);
      await suggested.counts(10);
      expect(await panel(page).text()).toMatch(/Because of “[\s\S]*From an area you have hardly looked at/);

      await spyOnKeys(page);
      const [first = '', second = ''] = await suggested.names();
      const inPanel = (name: string) => panel(page).by('group', name);
      await inPanel(first).by('button', 'Curious').click();
      await inPanel(first).by('button', 'Curious').shows({ pressed: true });
      await suggested.counts(11);
      await inPanel(second).by('button', 'Write a note').click();
      await page.type('jux');
      await inPanel(second).by('status').shows({ text: 'Saved' });
      await page.press('Escape');
      await inPanel(second).by('button', 'Edit note').shows({ focused: true });
      expect(await savedNotes()).toContain('jux');
      expect(await heardBy(page)).toEqual([]);
      await suggested.counts(12);

      // Keys are for the suggestion that has the focus, not for a card behind the panel.
      const third = (await suggested.names())[2] ?? '';
      await page.press('j');
      await inPanel(third).shows({ focused: true });
      await page.press('x');
      await inPanel(third).by('button', 'Pass').shows({ pressed: true });
      await suggested.counts(13);
      await page.press('z');
      await inPanel(third).by('button', 'Pass').shows({ pressed: false });
      await page.press('z');
      await inPanel(first).by('button', 'Curious').shows({ pressed: false });
      await page.press('k', 'c');
      await inPanel(second).by('button', 'Curious').shows({ pressed: true });
      await inPanel(second).by('status').shows({ text: 'Saved' });
      const judged = Object.values((await triaged(world.browser)).verdicts);
      expect(judged.sort()).toEqual(['curious', 'curious', 'curious', 'curious']);
      expect(await heardBy(page)).toEqual([]);

      await suggested.names().then(([name = '']) => panel(page).by('group', name).by('button', 'Pass').click());
      await page.press('Escape');
      await panel(page).gone();
      await bar(page).by('button', 'Suggestions').shows({ focused: true });
      await page.press('Enter');
      await panel(page).by('checkbox', 'Mark cards that fit').click();
      await panel(page).by('checkbox', '“Next unseen” goes to the best first').click();
      const marks = page.by('list').by('image', 'Fits what you noted');
      await until(async () => ((await marks.all()).length > 0 ? true : undefined), { what: 'a mark on some card' });
      await page.press('Escape');
      await panel(page).gone();
      await page.press('u');
      const { name } = await until(
        async () => {
          const focused = await page.focused();
          return focused?.name.startsWith('Notes on ') ? focused : undefined;
        },
        { what: 'a card with the focus' },
      );
      await page.by('group', name).by('image', 'Fits what you noted').read();

      // The next page's cards are marked as well, and what was judged while the panel was closed is learned from.
      await openListPage(page, 2);
      await until(async () => ((await marks.all()).length > 0 ? true : undefined), { what: 'a mark on the next page' });
      const [listed = ''] = await titlesOn(page);
      await cardOf(page, listed).by('button', 'Curious').click();
      await cardOf(page, listed).by('status').shows({ text: 'Saved' });
      await bar(page).by('button', 'Suggestions').click();
      await suggested.counts(10);
      await until(async () => ((await panel(page).text()).includes(`Because of “${listed}”`) ? true : undefined), {
        what: 'a suggestion that knows of it',
      });
      await page.press('Escape');
      await panel(page).gone();

      await bar(page).by('button', 'Suggestions').click();
      await panel(page).shows({ text: /2,635 papers [^.]* in 3 requests/ });
      expect(asked()).toEqual([]);
      await panel(page).by('button', load).click();
      await panel(page).by('button', 'Stop loading').click();
      await panel(page).by('button', 'Go on loading').click();
      await panel(page).shows({ text: /All 2,635 papers/ });
      const times = asked().map(({ time }) => time);
      expect(times.length).toBeGreaterThanOrEqual(3); // one may have been stopped on its way
      expect(times.length).toBeLessThanOrEqual(4);
      await panel(page).by('button', load).gone();
      await suggested.counts(10);
      await panel(page).shows({ text: /Requests to load them again: 3/ });
      await panel(page).by('button', 'Load again').read();

      await panel(page).by('button', 'Ten others').click();
      await until(async () => ((await page.focused())?.name.startsWith('Notes on ') ? true : undefined), {
        what: 'the focus on the first of the others',
      });
      await page.close();
    });

    it('go with the venue, where the site shows another without loading a page', async () => {
      const before = asked().length;
      const page = await open();
      await bar(page).by('button', 'Suggestions').click();
      await panel(page)
        .by('group', /^Notes on /)
        .counts(10);
      await page.by('link', 'OpenReview.net').click();
      await panel(page).gone();
      await page.by('link', /ICLR 2023/).click();
      await cards(page).counts(25);
      await panel(page).gone();
      await bar(page).by('button', 'Suggestions').click();
      const suggested = panel(page).by('group', /^Notes on /);
      await suggested.counts(10);
      await panel(page).shows({ text: /^(?![\s\S]*2,635)/ });
      expect(asked()).toHaveLength(before);
      await page.close();
    });

    it('stop for good where OpenReview refuses, and say what to do', async () => {
      const page = await open(older);
      await bar(page).by('button', 'Suggestions').click();
      await panel(page).by('button', load).read();
      world.site.setRateLimited(true);
      const before = asked().length;
      await panel(page).by('button', load).click();
      await panel(page).shows({
        text: /OpenReview asks for a pause \(RateLimitError\)[^.]*\. The 0 papers that came stay/,
      });
      await panel(page).by('button', load).gone();
      world.site.setRateLimited(false);
      await page.goto(older);
      await cards(page).counts(25);
      await bar(page).by('button', 'Suggestions').click();
      await panel(page).shows({ text: /Try again tomorrow/ });
      await panel(page)
        .by('button', /loading|list/)
        .gone();
      expect(asked()).toHaveLength(before + 1);
      await page.close();
    });

    it('stand in the notebook, learn at once, leave to chance what the reader says, and have a map', async () => {
      const page = await world.browser.openExtensionPage(
        'src/entrypoints/notebook/notebook.html#suggestions/ICML.cc/2024/Conference',
      );
      const list = page.by('region', 'Suggestions');
      const articles = list.by('article');
      await articles.counts(10);
      const [first = '', second = ''] = await articles.names();
      await list.by('article', first).by('button', 'Pass').click();
      await list.by('article', first).by('status').shows({ text: 'Saved' });
      await articles.counts(11);
      await list.by('article', second).by('button', 'Write a note').click();
      await page.type('気になる');
      await list.by('article', second).by('combobox', 'Add a tag').type('LoRA');
      await page.press('Enter');
      await list.by('article', second).by('status').shows({ text: 'Saved' });
      await list.by('article', second).by('button', 'Done').click();
      await articles.counts(12);
      expect((await articles.names()).slice(0, 2)).toEqual([first, second]);
      expect(await savedNotes()).toContain('気になる');

      const slider = page.by('slider', 'Room for chance');
      await page.by('main').shows({ text: /balanced\s+2 of 10 come/ });
      await slider.click();
      await page.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
      await page.by('main').shows({ text: /adventurous\s+4 of 10 come/ });
      await articles.counts(10);
      // Where most of what fits is taken, the page fills up with further papers from elsewhere.
      await until(async () => (((await list.text()).match(/From an area/g) ?? []).length >= 4 ? true : undefined), {
        what: 'four of ten from elsewhere',
      });

      const map = page.by('list', 'Map of the venue');
      const areas = await map.by('button').all();
      expect(areas.length).toBeGreaterThan(11);
      const name = areas[0]?.name ?? '';
      expect(name).toMatch(/: \d+ papers, \d+ seen, \d+ curious$/);
      await map.by('button', name).click();
      await map.by('button', name).shows({ expanded: true });
      await page
        .by('region', /^Area: /)
        .by('article')
        .counts(10);
      await page.by('button', 'Ten more').click();
      await page
        .by('region', /^Area: /)
        .by('article')
        .counts(20);
      expect(await page.axe()).toEqual([]);

      const before = await articles.names();
      await page.by('button', 'Ten others').click();
      await until(
        async () => {
          const now = await articles.names();
          return now.length === 10 && !now.some((each) => before.includes(each)) ? true : undefined;
        },
        { what: 'ten others' },
      );
      await until(async () => ((await page.focused())?.role === 'article' ? true : undefined), {
        what: 'the focus on the first of them',
      });
      await page.by('table').by('rowheader', 'From little seen areas').read();
      await page.close();
    });
  },
  { allowed: /api2\.openreview\.net\/notes\?content\.venueid=|status of (429|403)/ },
);

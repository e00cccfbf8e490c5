import { expect, it } from 'vitest';
import { addTags, allTitlesOn, cardOf, cards, inBothBrowsers, openListPage, titlesOn, writeNote } from './both';

inBothBrowsers('the page', (world) => {
  it('gets no accessibility violation from the bars, closed, open, annotated or offering tags', async () => {
    const page = await world.openVenue();
    const [first = '', second = '', third = ''] = await titlesOn(page);
    await writeNote(page, first, 'a [link](https://example.org/) and `code`');
    await addTags(page, second, 'LoRA', 'みんな好きそう');
    await cardOf(page, third).by('button', 'Write a note').click();
    await cardOf(page, third).by('combobox', 'Add a tag').type('lo');
    await cardOf(page, third).by('option', 'LoRA').read();
    // The page's own findings are its own: asked for with the bars away as well.
    const withBars = await page.axe();
    await page.puppeteer.evaluate(() => {
      for (const bar of document.querySelectorAll('kininaru-bar')) bar.remove();
    });
    const without = new Set((await page.axe()).map(({ rule }) => rule));
    expect(withBars.filter(({ rule }) => !without.has(rule))).toEqual([]);
    expect(withBars.filter(({ where }) => where.some((place) => place.includes('kininaru-bar')))).toEqual([]);
    await page.close();
  });

  it('shows a known note in the same frame as its card: nothing moves afterwards', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[3] ?? '';
    const place = (await allTitlesOn(page)).indexOf(title);
    await writeNote(page, title, 'one line\nanother line\na third');
    await page.puppeteer.evaluateOnNewDocument((nth: number) => {
      const heights: number[] = [];
      Object.assign(window, { heights });
      const watch = () => {
        const list = document.querySelector('#accept-oral .list-paginated');
        if (list?.querySelector('kininaru-bar'))
          heights.push(list.querySelectorAll('kininaru-bar')[nth]?.getBoundingClientRect().height ?? 0);
        requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
    }, place);
    await page.puppeteer.reload();
    await cardOf(page, title).by('button', 'Edit note').read();
    await cards(page).counts(25);
    const heights = await page.puppeteer.evaluate(() =>
      (window as unknown as { heights: number[] }).heights.filter((height) => height > 0),
    );
    expect(heights.length).toBeGreaterThan(0);
    expect(new Set(heights).size).toBe(1);
    await page.close();
  });

  it('looks as without Kininaru, and a bar is read after its card', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[9] ?? '';
    await writeNote(page, title, 'a note');
    const changed = await page.puppeteer.evaluate(() => {
      const elements = [...document.querySelectorAll<HTMLElement>('body *:not(kininaru-bar)')];
      // What a bar takes of the height is all that may differ: these follow from it.
      const isSize = /height|block-size|origin|inset|^(top|bottom)$/;
      // A card that made the reader curious stands out.
      const isMark = /^(background-color|box-shadow)$/;
      const isCurious = (element: Element) => element.querySelector(':scope > [data-verdict="curious"]') !== null;
      const curious = new Set(elements.filter(isCurious));
      const styles = () =>
        elements.map((element) => {
          const style = getComputedStyle(element);
          return [...style]
            .filter((name) => !isSize.test(name) && !(curious.has(element) && isMark.test(name)))
            .map((name) => `${name}: ${style.getPropertyValue(name)}`);
        });
      const attributes = () =>
        elements.map((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' '));
      const withBars = { styles: styles(), attributes: attributes() };
      for (const bar of document.querySelectorAll('kininaru-bar')) bar.remove();
      // In the same task, before the bars come back.
      const without = { styles: styles(), attributes: attributes() };
      return elements.flatMap((element, i) => {
        const before = new Set(without.styles[i]);
        const other = (withBars.styles[i] ?? []).filter((line) => !before.has(line));
        if (withBars.attributes[i] !== without.attributes[i]) other.push('attributes');
        return other.length > 0 ? [`${element.tagName}.${element.className}: ${other.join('; ')}`] : [];
      });
    });
    expect(changed).toEqual([]);
    // The site has rebuilt every card behind its bar by now.
    const last = await page.puppeteer.evaluate(
      () =>
        [...document.querySelectorAll('.list-paginated > li')].filter(
          (li) => li.lastElementChild?.localName !== 'kininaru-bar',
        ).length,
    );
    expect(last).toBe(0);
    await page.close();
  });

  it('asks the site for nothing of ours', async () => {
    const paths = new Set(world.site.requests.map(({ url }) => new URL(url).pathname));
    for (const path of paths) expect(path).not.toMatch(/kininaru/i);
    const page = await world.openVenue();
    const title = (await titlesOn(page))[8] ?? '';
    const quiet = world.site.requests.length;
    await writeNote(page, title, 'no request');
    await addTags(page, title, 'none');
    // MathJax gets its fonts when it first needs them: the page's own doing.
    expect(world.site.requests.slice(quiet).filter(({ url }) => !url.includes('/mathjax/'))).toEqual([]);
    await page.close();
  });

  if (world.name === 'firefox') return; // the next is counted at the worker, which only Chromium lets a test into

  it('needs two messages at most for 25 cards', async () => {
    const page = await world.openVenue();
    const target = await world.browser.driver.puppeteer.waitForTarget((each) => each.type() === 'service_worker');
    const worker = await target.worker();
    await worker?.evaluate(
      'globalThis.asked = []; chrome.runtime.onMessage.addListener((message) => { asked.push(message.ask.papers?.length ?? 0) })',
    );
    await openListPage(page, 4);
    const asked = (await worker?.evaluate('asked')) as number[];
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(asked.reduce((sum, papers) => sum + papers, 0)).toBe(25);
    await page.close();
  });
});

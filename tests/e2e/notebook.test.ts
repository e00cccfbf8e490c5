import { expect, it } from 'vitest';
import { inBothBrowsers } from './both';
import type { Page } from './browser/page';
import { until } from './browser/until';

const path = 'src/entrypoints/notebook/notebook.html';

inBothBrowsers('the notebook page', (world) => {
  it('says how to begin, and has its views behind links', async () => {
    const notebook = await world.browser.openExtensionPage(path);
    await notebook.by('heading', 'No notes yet').read();
    expect(await notebook.puppeteer.title()).toBe('Notes · Kininaru notebook');
    await notebook.press('Tab');
    expect(await notebook.focused()).toMatchObject({ role: 'link', name: 'Skip to the content' });
    await notebook.press('Tab', 'Tab', 'Enter');
    await notebook.by('heading', 'Deleted').shows({ focused: true });
    expect(await notebook.puppeteer.title()).toBe('Deleted · Kininaru notebook');
    await notebook.by('link', 'Backup').click();
    await notebook.by('heading', 'Backup').shows({ focused: true });
    await notebook.puppeteer.evaluate(() => history.back());
    await notebook.by('heading', 'Deleted').shows({ focused: true });
    await notebook.close();
  });

  it('opens from the popup, once', async () => {
    const notebook = await world.browser.openExtensionPage(path);
    const popup = await world.browser.openPopup();
    const link = popup.by('link', 'Open notebook');
    await link.read();
    const hrefs = await popup.puppeteer.evaluate(() => [...document.querySelectorAll('a')].map(({ href }) => href));
    expect(hrefs).toContain(`${world.browser.driver.origin}/${path}`);
    await isVisible(notebook, false);
    await link.click();
    await isVisible(notebook, true);
    await popup.close();
    await notebook.close();
  });
});

const isVisible = (page: Page, wanted: boolean) =>
  until(
    async () =>
      (await page.puppeteer.evaluate(() => document.visibilityState === 'visible')) === wanted ? true : undefined,
    { what: `the page to be ${wanted ? 'in front' : 'behind another'}` },
  );

import type { Browser } from './browser/launch';
import type { Page } from './browser/page';

/** Presses the button and gives the browser's chooser that file. Firefox's protocols show no chooser, so there its answer is given to the field behind the button. */
export async function chooseFile(
  browser: Browser,
  page: Page,
  { button, path }: { button: string; path: string },
): Promise<void> {
  if (browser.name === 'chrome') {
    const [chooser] = await Promise.all([page.puppeteer.waitForFileChooser(), page.by('button', button).click()]);
    await chooser.accept([path]);
    return;
  }
  await page.by('button', button).read();
  const field = await page.puppeteer.$('input[type=file]');
  await field?.uploadFile(path);
}

import type { Browser } from './browser/launch';
import type { Page } from './browser/page';

/** Presses the button and gives the browser's chooser that file. Firefox's protocols show no chooser, so there its answer is given to the field behind the button. */
export async function chooseFile(
  browser: Browser,
  page: Page,
  { button, path, accepts = '.json' }: { button: string; path: string; accepts?: string },
): Promise<void> {
  if (browser.name === 'chrome') {
    const [chooser] = await Promise.all([page.puppeteer.waitForFileChooser(), page.by('button', button).click()]);
    await chooser.accept([path]);
    return;
  }
  await page.by('button', button).read();
  const field = await page.puppeteer.$(`input[type=file][accept*="${accepts}"]`);
  await field?.uploadFile(path);
}

import { it } from 'vitest';
import { cardOf, inBothBrowsers, titlesOn } from './both';

inBothBrowsers('an input method', (world) => {
  it('keeps its Enter and Escape while a note is written, and its text while that is saved', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[0] ?? '';
    const card = cardOf(page, title);
    await card.by('button', 'Write a note').click();
    const field = card.by('textbox', 'Note');
    await field.type('これは');
    await page.compose('きになる');
    await field.shows({ value: 'これはきになる' });
    // The save of what was there before comes back while the composition is open.
    await card.by('status').shows({ text: 'Saved' });
    await field.shows({ value: 'これはきになる', focused: true });
    await page.commit('気になる', 'Enter');
    await field.shows({ value: 'これは気になる', focused: true });
    await page.compose('すてる');
    await page.cancel();
    await field.shows({ value: 'これは気になる', focused: true });
    await page.type('。');
    await card.by('status').shows({ text: 'Saved' });
    await page.press('Escape');
    await field.gone();
    await page.puppeteer.reload();
    await card.by('button', 'Edit note').click();
    await field.shows({ value: 'これは気になる。' });
    await page.close();
  });

  it('does not commit a tag with the Enter that takes a conversion', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[1] ?? '';
    const card = cardOf(page, title);
    const field = card.by('combobox', 'Add a tag');
    await field.click();
    await page.compose('きょうか');
    await page.commit('強化学習', 'Enter');
    await field.shows({ value: '強化学習' });
    await card.by('button', /^Remove tag/).gone();
    await page.press('Enter');
    await card.by('button', 'Remove tag 強化学習').read();
    // The comma of a Japanese keyboard commits too, once the input method has let go of it.
    await page.compose('りろん、');
    await page.commit('理論、', 'Enter');
    await card.by('button', 'Remove tag 理論').read();
    await page.close();
  });
});

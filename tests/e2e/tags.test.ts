import { expect, it } from 'vitest';
import { addTags, cardOf, inBothBrowsers, notebook, titlesOn } from './both';

inBothBrowsers('tags', (world) => {
  it('are set by keyboard alone: Enter, comma, arrows, Backspace', async () => {
    const page = await world.openVenue();
    const [first = '', second = '', third = ''] = await titlesOn(page);
    await addTags(page, first, 'LoRA', 'DPO');
    await addTags(page, second, 'LoRA');

    const card = cardOf(page, third);
    const field = card.by('combobox', 'Add a tag');
    await field.type('theory,みんな好きそう、');
    await card.by('button', 'Remove tag みんな好きそう').read();
    // Most used first; what the paper has already is not offered.
    await page.press('ArrowDown');
    await field.shows({ expanded: true, active: 'LoRA' });
    expect((await card.by('option').names()).slice(0, 2)).toEqual(['LoRA', 'DPO']);
    await page.press('ArrowDown');
    await field.shows({ active: 'DPO' });
    await page.press('Enter');
    await card.by('button', 'Remove tag DPO').read();
    // The spelling in use is taken over; a tag that is there is not added again.
    await field.type('lora');
    await page.press('Enter');
    await card.by('button', 'Remove tag LoRA').read();
    await field.type('ＤＰＯ,');
    await card.by('button', /^Remove tag/).counts(4);
    await page.press('Backspace');
    await card.by('button', 'Remove tag LoRA').gone();
    await card.by('status').shows({ text: 'Saved' });
    await page.close();
    const saved = Object.values(await notebook(world.browser)).map(({ tags }) => tags);
    expect(saved).toContainEqual(['theory', 'みんな好きそう', 'DPO']);
  });

  it('are taken off by their button, and what is half typed is kept when the field is left', async () => {
    const page = await world.openVenue();
    const title = (await titlesOn(page))[5] ?? '';
    await addTags(page, title, 'gone', 'kept');
    const card = cardOf(page, title);
    await card.by('button', 'Remove tag gone').click();
    await card.by('button', 'Remove tag gone').gone();
    await card.by('combobox', 'Add a tag').shows({ focused: true });
    await page.type('half');
    await page.by('heading', /Forty-first/).click();
    await card.by('button', 'Remove tag half').read();
    await card.by('status').shows({ text: 'Saved' });
    await page.puppeteer.reload();
    await card.by('button', /^Remove tag/).counts(2);
    await page.close();
  });

  it('are offered in a list that a pointer can choose from', async () => {
    const page = await world.openVenue();
    const [first = '', , , , , , , eighth = ''] = await titlesOn(page);
    await addTags(page, first, 'pointed at');
    const card = cardOf(page, eighth);
    await card.by('combobox', 'Add a tag').type('poin');
    await card.by('option', 'pointed at').click();
    await card.by('button', 'Remove tag pointed at').read();
    await card.by('combobox', 'Add a tag').shows({ value: '', focused: true });
    await page.close();
  });
});

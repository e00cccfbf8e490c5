import { expect, it } from 'vitest';
import { addTags, cardOf, inBothBrowsers, titlesOn, writeNote } from './both';
import type { Page } from './browser/page';

const path = 'src/entrypoints/notebook/notebook.html';

inBothBrowsers('finding notes again', (world) => {
  let titles: string[] = [];
  const shows = async (notebook: Page, ...expected: string[]) => {
    await notebook.by('article').counts(expected.length);
    expect((await notebook.by('article').names()).sort()).toEqual([...expected].sort());
  };

  it('searches as one types, filters, sorts, and tags what is shown', async () => {
    const page = await world.openVenue();
    titles = (await titlesOn(page)).slice(0, 3);
    const [first = '', second = '', third = ''] = titles;
    await writeNote(page, first, '低ランク適応の理論');
    await writeNote(page, second, 'so close');
    await addTags(page, second, 'LoRA');
    await addTags(page, third, 'lora two', 'DPO');

    const notebook = await world.browser.openExtensionPage(path);
    await shows(notebook, first, second, third);
    await notebook.by('searchbox', 'Search notes').type('ランク');
    await shows(notebook, first);
    await notebook.by('searchbox', 'Search notes').replace('lora');
    await shows(notebook, second, third);
    await notebook.by('searchbox', 'Search notes').replace('no such word');
    await shows(notebook);
    await notebook.by('button', 'Show everything').click();
    await shows(notebook, first, second, third);

    await notebook.by('combobox', 'Tag').shows({ value: '\0' });
    await choose(notebook, 'Tag', 'DPO');
    await shows(notebook, third);
    expect(await notebook.axe()).toEqual([]);

    await notebook.puppeteer.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    await notebook.by('textbox', 'Tag for all that is shown').type('みんな好きそう');
    await notebook.by('button', 'Add to 1 paper').click();
    await notebook.by('button', 'Undo').read();
    await page.show();
    await cardOf(page, third).by('button', 'Remove tag みんな好きそう').read();
    await notebook.by('button', 'Undo').click();
    await page.show();
    await cardOf(page, third).by('button', 'Remove tag みんな好きそう').gone();
    await page.close();
    await notebook.close();
  });

  it('renames, merges, colours and deletes a tag everywhere, and takes it back', async () => {
    const tags = await world.browser.openExtensionPage(`${path}#tags`);
    const named = async (...names: string[]) => {
      for (const name of names) await tags.by('button', `Rename ${name}`).read();
      await tags.by('button', /^Rename /).counts(names.length);
    };
    await named('LoRA', 'lora two', 'DPO');
    await tags.by('button', 'Rename lora two').click();
    await tags.by('textbox', 'New name of lora two').replace('LORA');
    await tags.by('button', 'Merge').click();
    await named('LoRA', 'DPO');
    await tags.by('button', 'Undo').click();
    await named('LoRA', 'lora two', 'DPO');
    await tags.by('button', 'Rename DPO').click();
    await tags.by('textbox', 'New name of DPO').replace('preference');
    await tags.press('Enter');
    await named('LoRA', 'lora two', 'preference');
    await choose(tags, 'Colour of preference', 'teal');
    await tags.by('button', 'Delete tag LoRA').click();
    await named('lora two', 'preference');
    expect(await tags.axe()).toEqual([]);
    await tags.close();

    const page = await world.openVenue();
    await cardOf(page, titles[1] ?? '')
      .by('button', 'Edit note')
      .read();
    await cardOf(page, titles[1] ?? '')
      .by('button', /^Remove tag/)
      .gone();
    await cardOf(page, titles[2] ?? '')
      .by('button', 'Remove tag preference')
      .read();
    await page.close();
  });

  it('shows what was seen, as bars that can be read', async () => {
    const statistics = await world.browser.openExtensionPage(`${path}#statistics`);
    await statistics.by('heading', 'Curious by primary area').read();
    expect(await statistics.axe()).toEqual([]);
    if (process.env.SHOTS) await statistics.screenshot(`${process.env.SHOTS}/statistics-${world.name}.png`);
    await statistics.close();
  });
});

async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.by('combobox', name).read();
  await page.puppeteer.evaluate(
    (label, wanted) => {
      const select = [...document.querySelectorAll('select')].find(
        (each) => each.labels?.[0]?.textContent === label || each.getAttribute('aria-label') === label,
      );
      if (!select) throw new Error(`There is no ${label}`);
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    value,
  );
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addTags, inBothBrowsers, openTab, titlesOn, writeNote } from './both';
import type { Page } from './browser/page';

const path = 'src/entrypoints/notebook/notebook.html#draft/ICML.cc/2024/Conference';

inBothBrowsers('the draft editor', (world) => {
  const draft = (editor: Page, value: RegExp) => editor.by('textbox', 'Draft').shows({ value });
  const headings = async (editor: Page, ...names: string[]) =>
    draft(
      editor,
      new RegExp(`^(?:(?!## )[\\s\\S])*${names.map((name) => `## ${name}\n(?:(?!## )[\\s\\S])*`).join('')}$`),
    );

  it('says all that the author says around the notes, and the popup has the same draft', async () => {
    const page = await world.openVenue();
    const [first = '', second = '', third = ''] = await titlesOn(page);
    await writeNote(page, first, 'an oral');
    await writeNote(page, second, 'another');
    await writeNote(page, third, 'tagged');
    await addTags(page, third, 'LoRA');
    await openTab(page, 'Accept (Poster)');
    await writeNote(page, (await titlesOn(page))[0] ?? '', 'a poster');
    await page.close();

    const editor = await world.browser.openExtensionPage(path);
    await headings(editor, 'oral', 'poster');
    await editor.by('textbox', 'Title').replace('気になる論文');
    await draft(editor, /\ntitle: 気になる論文\n/);
    await editor.by('article', 'Preview').shows({ text: /^気になる論文/ });

    await editor
      .by('textbox', 'Front matter (YAML)')
      .replace('layout: post # mine\nmood: "{{ kininaru.papers }} papers"\n');
    await draft(
      editor,
      /^---\nlayout: post # mine\nmood: "4 papers"\ndate: [^\n]+\n(?:math: true\n)?title: 気になる論文\n---\n/,
    );
    await editor.by('textbox', 'Front matter (YAML)').replace('a: [');
    await editor.by('textbox', 'Front matter (YAML)').shows({ invalid: true });
    await draft(editor, /^---\ncategories:\n/);
    const quick = await world.browser.openPopup();
    await quick.by('alert').shows({ text: /^The draft's front matter cannot be used/ });
    await quick.close();
    await editor.by('button', 'Back to the usual').click();
    await editor.by('textbox', 'Front matter (YAML)').shows({ value: /^categories:\n/ });

    await editor.by('textbox', 'Opening (Markdown)').replace('{{ kininaru.venue }} and {{ site.title }}');
    await draft(editor, /\n---\n\nICML 2024 and \{\{ site\.title \}\}\n\n## oral\n/);
    await editor.by('textbox', 'Closing (Markdown)').replace('See you.');
    await draft(editor, /\n\nSee you\.\n$/);

    await editor.by('checkbox', 'Authors').click();
    await draft(editor, /\n\n {2}[^\n]+, [^\n]+\n\n {2}- an oral\n/);
    await editor.by('checkbox', 'Authors').click();

    await editor.by('button', 'Make LoRA a section').click();
    await editor.by('textbox', 'Heading of LoRA').replace('みんな好きそう');
    await headings(editor, 'oral', 'poster', 'みんな好きそう');
    await editor.by('button', 'Move LoRA up').click();
    await headings(editor, 'oral', 'みんな好きそう', 'poster');
    await editor.by('button', 'Move LoRA up').shows({ focused: true });
    await drag(editor, 2, 0);
    await headings(editor, 'poster', 'oral', 'みんな好きそう');
    await editor.by('button', 'Add a section for everything else').click();
    await editor.by('textbox', 'Heading of Everything else').replace('その他');
    await editor.by('button', 'Remove section poster').click();
    await headings(editor, 'oral', 'みんな好きそう', 'その他');
    await editor.by('button', 'Make poster a section').click();
    await headings(editor, 'oral', 'みんな好きそう', 'poster');
    await editor.by('button', 'Remove section Everything else').click();
    await editor.by('button', 'Move poster up').click();
    await headings(editor, 'oral', 'poster', 'みんな好きそう');
    await editor.by('button', 'Move poster up').click();
    await headings(editor, 'poster', 'oral', 'みんな好きそう');

    await unfold(editor);
    await editor.by('button', `Move ${second} up`).click();
    await draft(editor, /- another\n[\s\S]*- an oral\n/);
    expect(await editor.axe()).toEqual([]);
    await editor.close();

    const again = await world.browser.openExtensionPage(path);
    await headings(again, 'poster', 'oral', 'みんな好きそう');
    const { value } = await draft(again, /- another\n[\s\S]*- an oral\n[\s\S]*See you\.\n$/);
    const popup = await world.browser.openPopup();
    await popup.by('textbox', 'Draft').shows({ value });
    await popup.by('link', 'Edit this draft').read();
    await popup.close();
    await again.close();
  });

  it('keeps the same words for the next venue as a template, in a file too', async () => {
    const editor = await world.browser.openExtensionPage(path);
    await draft(editor, /See you/);
    await unfold(editor);
    await editor.by('textbox', 'Name').type('my blog');
    await editor.press('Enter');
    await editor.by('combobox', 'Template').shows({ value: 'my blog' });
    const file = await world.browser.download(() => editor.by('button', 'Export').click());
    expect(file.name).toBe('kininaru-template-my blog.json');
    expect(JSON.parse(file.text)).toMatchObject({
      kininaru: 'template',
      name: 'my blog',
      template: { closing: 'See you.' },
    });
    await editor.by('button', 'Delete template').click();
    await editor.by('combobox', 'Template').shows({ disabled: true });

    const foreign = join(world.browser.profile, 'foreign.json');
    writeFileSync(foreign, '{"notes": []}');
    await choose(editor, foreign);
    await editor.by('combobox', 'Template').shows({ disabled: true });
    await editor.by('textbox', 'Closing (Markdown)').replace('Other words.');
    await draft(editor, /Other words\.\n$/);
    await choose(editor, file.path);
    await editor.by('combobox', 'Template').by('option', 'my blog').read();
    await editor.puppeteer.select('details select', 'my blog');
    await editor.by('button', 'Apply').click();
    await draft(editor, /See you\.\n$/);
    await editor.close();
  });
});

/** What is folded up is folded out, as a reader would with one press each. */
const unfold = (page: Page) =>
  page.puppeteer.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });

/** With the mouse, by its handle: a section to the place of another. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  await page.show();
  const places = await page.puppeteer.evaluate(() =>
    [...document.querySelectorAll('.handle')]
      .map((handle) => {
        handle.scrollIntoView({ block: 'center', behavior: 'instant' });
        return handle;
      })
      .map((handle) => {
        const { x, y, width, height } = handle.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }),
  );
  const [start, end] = [places[from], places[to]];
  if (!start || !end) throw new Error('There are fewer sections');
  await page.puppeteer.mouse.move(start.x, start.y);
  await page.puppeteer.mouse.down();
  await page.puppeteer.mouse.move(end.x, end.y + 4, { steps: 8 });
  await page.puppeteer.waitForSelector('.is-over');
  await page.puppeteer.mouse.up();
}

async function choose(page: Page, path: string): Promise<void> {
  const input = await page.puppeteer.$('.templates input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

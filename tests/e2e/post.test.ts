import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inBothBrowsers, notebook, titlesOn, writeNote } from './both';
import { chooseFile } from './choose-file';

const path = 'src/entrypoints/notebook/notebook.html';
const forum = 'https://openreview.net/forum?id=';

const postOf = (lines: string[]): string =>
  ['---', 'title: 気になる論文', 'date: 2024-07-10 00:00:00 +0900', 'published: true', '---', '', ...lines, ''].join(
    '\n',
  );

inBothBrowsers('a post that was written before', (world) => {
  it('is read, shown, merged, and is the draft', async () => {
    const page = await world.browser.openExtensionPage(path);
    await page.by('button', 'Read a post').click();
    const field = page.by('textbox', 'Post');
    await field.shows({ focused: true });
    await page.insert('Nothing of papers here.');
    const understood = page.by('region', 'What Kininaru understood');
    await understood.by('status').shows({ text: /no link to a paper on openreview\.net.*Paste the whole post/ });
    const post = postOf([
      'A word before. {% linkpreview "https://openreview.net/group?id=ICML.cc/2024/Conference" %}',
      '',
      '## 感想',
      '',
      '- many position papers',
      '',
      '## oral',
      '',
      `- [A *star* & more](${forum}AAAAAAAAAA&referrer=x(y))`,
      '',
      '  - so close',
      '    - 近い',
      '',
      `- [Second](https://openreview.net/pdf?id=-B_BBBBBBB)`,
      '  - one line',
      '',
      '## みんな好きそう',
      '',
      `- [Third](${forum}CCCCCCCCCC)`,
    ]);
    await field.replace('');
    await page.insert(post);
    await understood.by('status').shows({ text: /3 papers in 2 sections, 2 of them with a note/ });
    expect(await notebook(world.browser)).toEqual({});
    await page.show();
    await understood.shows({ text: /A \*star\* & more\s*- so close[\s\S]*みんな好きそう[\s\S]*New\s*3/ });
    expect(await page.axe()).toEqual([]);
    await understood.by('button', 'Merge').click();
    await page.by('textbox', 'Draft').shows({ value: post });
    await page.by('textbox', 'Heading of みんな好きそう').read();
    expect(await notebook(world.browser)).toMatchObject({
      AAAAAAAAAA: { note: '- so close\n  - 近い', tags: [] },
      '-B_BBBBBBB': { note: 'one line', tags: [] },
      CCCCCCCCCC: { note: '', tags: ['みんな好きそう'] },
    });
    await page.close();
  });

  it('grows by what came since, byte for byte', async () => {
    const venue = await world.openVenue();
    const [title = ''] = (await titlesOn(venue)).filter((each) => !/[$*_`[\]]/.test(each));
    await writeNote(venue, title, 'came later');
    await venue.close();
    const [id] = Object.entries(await notebook(world.browser)).find(([, { note }]) => note === 'came later') ?? [];
    const post = `\uFEFF${postOf(['## oral', '', `* [A](${forum}AAAAAAAAAA)   `, '    * mine  ', '', 'Bye.'])}`.replace(
      /\n/g,
      '\r\n',
    );
    const file = join(world.browser.profile, 'old.md');
    writeFileSync(file, post);
    const page = await world.browser.openExtensionPage(`${path}#post`);
    await chooseFile(world.browser, page, { button: 'Choose a file', path: file, accepts: '.md' });
    const update = page.by('region', 'Update this post');
    await update.shows({ text: /New under “oral”[\s\S]*came later[\s\S]*Notes that changed/ });
    const first = await world.browser.download(() => update.by('button', 'Download').click());
    expect(first.name).toBe('old.md');
    const [before = '', after = ''] = post.split(/(?<=mine *)(?=\r)/);
    expect([first.text.slice(0, before.length), first.text.slice(-after.length)]).toEqual([before, after]);
    expect(first.text.slice(before.length, -after.length)).toBe(
      [
        '',
        `* [Second](${forum}-B_BBBBBBB)`,
        '  - one line',
        `* [${title}](${forum}${id})`,
        '  - came later',
        '',
        '## みんな好きそう',
        '',
        `* [Third](${forum}CCCCCCCCCC)`,
      ].join('\r\n'),
    );
    await update.by('checkbox', "Take the notebook's note").click();
    await update.by('textbox', 'Updated post').shows({ value: /\n {4}- so close\n {6}- 近い/ });
    await page.close();
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checksumOf } from '../../src/domain/backup-file';
import { addTags, inBothBrowsers, notebook, titlesOn, writeNote } from './both';
import { type Browser, launch } from './browser/launch';
import { until } from './browser/until';
import { chooseFile } from './choose-file';

const path = 'src/entrypoints/notebook/notebook.html';
const folder = mkdtempSync(join(tmpdir(), 'kininaru-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

inBothBrowsers('backup', (world) => {
  it('takes a notebook out of one browser and into another', async () => {
    const venue = await world.openVenue();
    const [title = '', other = ''] = await titlesOn(venue);
    await writeNote(venue, title, '気になる <b>so close</b>');
    await addTags(venue, title, 'LoRA');
    await writeNote(venue, other, 'a second one');
    await putFacts(world.browser, facts);
    const page = await world.browser.openExtensionPage(path);
    const file = await world.browser.download(() => page.by('button', 'Back up').click());
    const today = new Date(Date.now() + 9 * 60 * 60_000).toISOString().slice(0, 10);
    expect(file.name).toBe(`kininaru-${today}.json`);
    await page
      .by('banner')
      .by('status')
      .shows({ text: new RegExp(`^${file.name} was handed to the browser.* 2$`) });
    const checksum = await checksumOf(new Uint8Array(readFileSync(file.path)));
    expect(checksum?.is).toBe(checksum?.says);
    expect(JSON.parse(file.text)).toMatchObject({
      counts: { annotations: 2, papers: 2 },
      templates: [{ name: '気になる', template }],
      tagColours: [{ tag: 'lora', colour: 'teal' }],
      annotations: expect.arrayContaining([
        expect.objectContaining({ title, note: '気になる <b>so close</b>', tags: ['LoRA'], state: expect.any(String) }),
      ]),
    });

    const fresh = await launch(world.name, { site: world.site });
    try {
      await bringIn(fresh, file.path);
      expect(await notebook(fresh)).toEqual(await notebook(world.browser));
      expect(await fresh.pageErrors()).toEqual([]);
    } finally {
      await fresh.close();
    }
    await page.close();
    await venue.close();
  });

  it('makes one each week by itself, where that is allowed', async () => {
    const build = join(folder, world.name);
    cpSync(`dist/${world.name}`, build, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
    manifest.permissions.push('downloads'); // as after the browser's question, which no protocol can answer
    writeFileSync(join(build, 'manifest.json'), JSON.stringify(manifest));
    await world.browser.install(build);
    const page = await world.browser.openExtensionPage(`${path}#backup`);
    const weekly = page.by('checkbox', 'Make a backup each week');
    await weekly.shows({ checked: false });
    const first = await world.browser.download(() => weekly.click());
    await weekly.shows({ checked: true });
    expect(JSON.parse(first.text)).toMatchObject({ counts: { annotations: 2 } });
    await page.close();

    // A week later it is the background that does it, when it is woken by whatever.
    await world.browser.stopBackground();
    await aWeekPasses(world.browser);
    const second = await world.browser.download(async () => (await world.openVenue()).close());
    expect(second.name).not.toBe(first.name);
    expect(JSON.parse(second.text)).toMatchObject({ counts: { annotations: 2 } });
    const again = await world.browser.openExtensionPage(`${path}#backup`);
    await again.by('main').shows({ text: /The latest one: \S/ });
    await again.by('checkbox').click();
    await again.by('checkbox').shows({ checked: false });
    await again.close();
  });

  async function bringIn(fresh: Browser, backup: string): Promise<void> {
    const page = await fresh.openExtensionPage(path);
    const restore = (file: string) => chooseFile(fresh, page, { button: 'Restore', path: file });
    const preview = page.by('region', 'What this file would change');
    const counts = (text: RegExp) => preview.shows({ text });

    await restore(backup);
    await preview.by('heading', 'What this file would change').shows({ focused: true });
    await counts(
      /New\s+2\s+To be merged with yours\s+0\s+Identical, left as they are\s+0\s+Templates of drafts\s+1\s+Colours of tags\s+1/,
    );
    expect(await page.axe()).toEqual([]);
    expect(await notebook(fresh)).toEqual({});
    await preview.by('button', 'Cancel').click();
    await preview.gone();
    await restore(backup);
    await preview.by('heading').shows({ focused: true });
    await page.press('Tab', 'Enter');
    await until(async () => (Object.keys(await notebook(fresh)).length === 2 ? true : undefined), {
      what: 'the merge',
    });
    await restore(backup);
    await counts(/New\s+0\s+To be merged with yours\s+0\s+Identical, left as they are\s+2(?!.*(Templates|Colours))/s);
    await preview.by('button', 'Merge').click();
    await preview.gone();

    const truncated = join(folder, 'truncated.json');
    writeFileSync(truncated, readFileSync(backup).subarray(0, 1_000));
    const before = await notebook(fresh);
    await restore(truncated);
    await page.by('main').shows({ text: /The end of this backup is missing\..* Nothing was changed\./ });
    expect(await preview.all()).toEqual([]);
    expect(await notebook(fresh)).toEqual(before);
    await page.close();
  }
});

const template = { format: 'zenn', sections: [], shows: ['note'] };
/** A template of drafts and the colour of a tag, as they lie in the database. */
const facts = [
  { key: 'template:気になる', name: '気になる', template },
  { key: 'tag-colours', colours: [['lora', 'teal']] },
];

const aWeekPasses = (browser: Browser): Promise<void> => {
  const long = Date.now() - 8 * 24 * 60 * 60_000;
  return putFacts(browser, [{ key: 'weekly-backup', isOn: true, latestAt: long, triedAt: long }]);
};

const putFacts = (browser: Browser, rows: readonly object[]): Promise<void> =>
  browser.inExtension(async (each) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('kininaru');
      opening.onsuccess = () => resolve(opening.result);
    });
    const writing = database.transaction('meta', 'readwrite');
    for (const row of each) writing.objectStore('meta').put(row);
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, rows);

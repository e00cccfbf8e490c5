import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startSite } from '../site/server';
import { launch } from '../tests/e2e/browser/launch';
import { demoNotes } from './demo-notes';
import { openWindow } from './open-window';

const venue = 'https://openreview.net/group?id=ICML.cc/2024/Conference';
const folder = resolve('demo');
const hasDisplay =
  ['darwin', 'win32'].includes(process.platform) || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isLive = process.argv.includes('--live');

mkdirSync(folder, { recursive: true });
if (hasDisplay) await show();
else if (isLive) console.log('The real site wants a browser window, and there is no display here.');
else await play();

/** A window for the reader to try it in, until it is closed. */
async function show(): Promise<void> {
  const site = isLive ? undefined : await startSite();
  const profile = resolve(folder, isLive ? 'profile-live' : 'profile');
  const browser = await openWindow({ url: venue, profile, ...(site && { port: site.port }) });
  console.log(
    isLive
      ? 'This is the real openreview.net, with Kininaru in it. Close the window to end.'
      : 'This is a demo venue with invented papers: nothing goes to the real openreview.net. Close the window to end.',
  );
  console.log('Write a note under a paper, then open Kininaru from the puzzle piece in the toolbar.');
  await new Promise((closed) => browser.once('disconnected', closed));
  await site?.close();
}

/** Without a display: the main job, played, with pictures of it. */
async function play(): Promise<void> {
  const site = await startSite();
  const browser = await launch('chrome', { site });
  const picture = (name: string) => resolve(folder, `${name}.png`);
  try {
    const page = await browser.openPage(venue);
    const cards = await (await groupsOn(page)).slice(0, demoNotes.length);
    await page.screenshot(picture('1-venue'));
    for (const [i, { note, tags }] of demoNotes.entries()) {
      const card = page.by('group', cards[i] ?? '');
      await card.by('button', 'Write a note').click();
      await card.by('textbox', 'Note').type(note);
      for (const tag of tags) {
        await card.by('combobox', 'Add a tag').type(tag);
        await page.press('Enter');
      }
      await card.by('status').shows({ text: 'Saved' });
      await card.by('button', 'Done').click();
      console.log(`Wrote a note under ${(cards[i] ?? '').replace('Notes on ', '')}`);
    }
    await page.screenshot(picture('2-notes'));
    const popup = await browser.openPopup();
    await popup.puppeteer.setViewport({ width: 420, height: 600 });
    await popup.by('textbox', 'Draft').shows({ value: /## / });
    await popup.screenshot(picture('3-popup'));
    const draft = await browser.download(() => popup.by('button', 'Download').click());
    writeFileSync(resolve(folder, draft.name), draft.text);
    console.log(`\n${draft.text}\nThe draft is ${resolve(folder, draft.name)}\nThe pictures are in ${folder}`);
    console.log(
      'There is no display here, so the demo played itself. With one, npm start opens a browser to try it in.',
    );
  } finally {
    await browser.close();
    await site.close();
  }
}

async function groupsOn(page: Awaited<ReturnType<Awaited<ReturnType<typeof launch>>['openPage']>>): Promise<string[]> {
  await page.by('group', /^Notes on/).counts(25);
  return page.by('group', /^Notes on/).names();
}

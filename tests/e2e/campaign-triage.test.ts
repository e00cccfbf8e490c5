import { expect, it } from 'vitest';
import { inBothBrowsers, openTab } from './both';
import { currentIs, heardBy, idsOn, pressAtPace, progressLine, spyOnKeys, triagedIs } from './triaged';
import { isAtRest } from './whole';

/** How many posters are skimmed, in pages of 25; `npm run soak` skims 500. */
const posters = Number(process.env.POSTERS ?? 50);

/** Milliseconds between keys: somebody who reads titles, and twenty keys a second. */
const paces = { human: 120, fast: 50 };

inBothBrowsers('skimming by keys', (world) => {
  it('gives every poster its verdict, page after page, and the page hears no key', async () => {
    const page = await world.openVenue();
    await openTab(page, 'Accept (Poster)');
    await spyOnKeys(page);
    const wanted: Record<string, string> = {};
    for (let number = 1; number <= posters / 25; number += 1) {
      const ids = await idsOn(page);
      expect(ids).toHaveLength(25);
      for (const [i, id] of ids.entries()) wanted[id] = i % 4 === 1 ? 'curious' : 'pass';
      const keys = ids.flatMap((_id, i) => ['j', i % 4 === 1 ? 'c' : 'x']);
      // After a page is turned the first card is the current one already.
      if (number > 1) keys.shift();
      const read = number === 1 ? 20 : 0;
      await pressAtPace(page, keys.slice(0, read), paces.human);
      await pressAtPace(page, keys.slice(read), paces.fast);
      if (number === posters / 25) break;
      // Keys that are pressed before the next list is there wait for it: these go to its second card and back.
      await page.press('l', 'j', 'k');
      await isAtRest(page);
      const next = await idsOn(page);
      expect(next).not.toContain(ids[0]);
      await currentIs(page, next[0] ?? '');
    }
    const inPosters = (seen: Record<string, string[]>) =>
      Object.keys(seen).filter((id) => seen[id]?.includes('accept-poster'));
    const { verdicts, seen } = await triagedIs(
      world.browser,
      (now) => Object.keys(now.verdicts).length >= posters && inPosters(now.seen).length >= posters,
      `${posters} verdicts and sightings`,
    );
    expect(verdicts).toEqual(wanted);
    expect(inPosters(seen).sort()).toEqual(Object.keys(wanted).sort());
    const curious = Object.values(wanted).filter((verdict) => verdict === 'curious').length;
    await progressLine(page).shows({
      text: new RegExp(`^Poster: ${posters} of 2,300 seen · ${curious} curious · page ${posters / 25} of 92`),
    });
    expect(await heardBy(page)).toEqual([]);
    await page.close();
  });
});

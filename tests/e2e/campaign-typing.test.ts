import { expect, it } from 'vitest';
import { inBothBrowsers, type World } from './both';
import { until } from './browser/until';
import { drawFrom, type Editor, type Hand, inTurn, letPass, openEditor, openHand, paperIds } from './campaign';

/** 200 in the long campaign. */
const trials = Number(process.env.TRIALS ?? 6);

const ways = ['keys', 'insert', 'paste', 'drop', 'input method'] as const;
type Way = (typeof ways)[number];

const endings = ['tab closed', 'page left', 'reloaded', 'window closed', 'background stopped', 'killed'] as const;
type Ending = (typeof endings)[number];

type Open = Editor & {
  /** What stood in the field after each thing that was put in, and since when. */
  steps: { text: string; at: number }[];
  /** The last text that the card showed as saved, and how many it showed. */
  acknowledged: string;
  acknowledgements: number;
};

type Tally = { acknowledged: number; lost: string[]; cut: number; oldest: number; slowest: number };

inBothBrowsers('what was typed', (world) => {
  it(
    `${trials} endings: what showed “Saved” is on disk, and the rest too unless the browser itself was killed`,
    async () => {
      const random = drawFrom(`${world.name}, typing`);
      const between = (from: number, to: number) => random.between(from, to);
      const nextWay = inTurn(world.name === 'chrome' ? ways : ways.filter((way) => way !== 'drop'), random);
      const nextEnding = inTurn(endings, random);
      const nextPaper = inTurn(paperIds.slice(0, 40), random);
      const tally: Tally = { acknowledged: 0, lost: [], cut: 0, oldest: 0, slowest: 0 };
      const known: Record<string, string> = {};
      let hand = await openHand(world.browser);

      for (let trial = 0; trial < trials; trial++) {
        const [way, ending, paperId] = [nextWay(), nextEnding(), nextPaper()];
        const isKilled = ending === 'killed';
        const open = await openField(world, paperId, ending, known[paperId] ?? '');
        if (isKilled || random.chance(0.5)) tally.slowest = Math.max(tally.slowest, await saveFirst(open, trial));
        await enter(open, way, `trial ${trial}, by ${way}, 気になる 👩‍🔬 `, () => between(0, isKilled ? 80 : 20));
        // The wait between the last key and the end is what is tried here; it stands in for no condition.
        const wait = random.pick([0, 50, 300, between(0, 700)]);
        await letPass(wait);
        // At once nothing can have been saved, and asking would take a moment of its own.
        if (wait > 0) await acknowledge(open);
        const endedAt = Date.now();
        hand = await end(world, ending, open, hand);

        const [stored, later] = await readBack(hand, paperId, isKilled ? undefined : textOf(open));
        const told = `trial ${trial}, ${way}, ${wait} ms, ${ending}, ${paperId}: “${later}” of “${textOf(open)}”`;
        tally.acknowledged += open.acknowledgements;
        if (!stored.startsWith(open.acknowledged) || (!isKilled && later !== textOf(open))) tally.lost.push(told);
        // Nothing but what was put in, in its order.
        expect(textOf(open).startsWith(later), told).toBe(true);
        const missing = open.steps.find(({ text }) => text.length > later.length);
        if (missing) {
          tally.cut += 1;
          tally.oldest = Math.max(tally.oldest, endedAt - missing.at);
        }
        if (later !== '') known[paperId] = later;
        // All of the trials before, too, where the browser had to read it from disk again.
        if (isKilled) expect(await hand.notes()).toEqual(known);
        else if (!open.page.puppeteer.isClosed()) await open.page.close();
      }
      report(world.name, tally);
      expect(tally.lost).toEqual([]);
      expect(tally.oldest).toBeLessThan(boundOf(tally));
    },
    60_000 + trials * 20_000,
  );
});

/**
 * How long before the kill a key may have been pressed that is not on disk, in milliseconds. A key is sent 200 ms after it at the latest, or, where a save is on its
 * way, with that one's answer: so it waits for two saves at most. What a save takes, these 200 ms with it, is measured in the same run.
 */
const boundOf = ({ slowest }: Tally) => 2 * Math.max(slowest, 1_000);

const textOf = ({ steps }: Open) => steps.at(-1)?.text ?? '';

async function openField(world: World, paperId: string, ending: Ending, text: string): Promise<Open> {
  const editor = await openEditor(world.browser, paperId, text, ending === 'window closed' ? 'window' : 'tab');
  return { ...editor, steps: [{ text, at: Date.now() }], acknowledged: text, acknowledgements: 0 };
}

/** Puts a text into the field in one of the ways, and notes what stood there when. */
async function enter(open: Open, way: Way, text: string, gap: () => number): Promise<void> {
  const { page, field, steps } = open;
  const before = textOf(open);
  const note = (entered: string) => void steps.push({ text: before + entered, at: Date.now() });
  if (way === 'keys') {
    const keys = [...text];
    for (const [i, key] of keys.entries()) {
      await page.type(key);
      note(keys.slice(0, i + 1).join(''));
      await letPass(gap());
      if (i % 8 === 7) await acknowledge(open);
    }
    return;
  }
  if (way === 'insert') await page.insert(text);
  else if (way === 'paste') await page.paste(text);
  else if (way === 'drop') {
    const { x, y, width, height } = await field.box();
    await page.drop?.(text, { x: x + width - 8, y: y + height - 8 }); // behind the last word, however many lines there are
  } else {
    await page.compose('きになる');
    await page.commit(text);
  }
  note(text);
}

/** Counts what is in the field as acknowledged if the card says at this moment that it is saved: an edit takes that word away at once. */
async function acknowledge(open: Open): Promise<void> {
  const text = textOf(open);
  if ((await open.field.value()) !== text || (await open.status.text()) !== 'Saved') return;
  open.acknowledged = text;
  open.acknowledgements += 1;
}

/** A text that is surely saved before the trial's own; tells how many milliseconds that took. */
async function saveFirst(open: Open, trial: number): Promise<number> {
  const start = Date.now();
  await enter(open, 'insert', `before ${trial} `, () => 0);
  await open.status.shows({ text: 'Saved' });
  open.acknowledged = textOf(open);
  open.acknowledgements += 1;
  return Date.now() - start;
}

/** Returns the hand to go on with: a browser that was killed is another one afterwards. */
async function end(world: World, ending: Ending, { page, status }: Open, hand: Hand): Promise<Hand> {
  if (ending === 'tab closed') await page.close();
  else if (ending === 'page left') await page.goto('https://openreview.net/');
  else if (ending === 'reloaded') await page.puppeteer.reload();
  else if (ending === 'window closed') await hand.closeWindow(page.puppeteer.url());
  else if (ending === 'background stopped') {
    await world.browser.stopBackground();
    await status.shows({ text: 'Saved' });
  } else {
    world.browser = await world.browser.crash();
    return openHand(world.browser);
  }
  return hand;
}

/** The paper's note on disk, at once and once it is as expected, or at the end of all patience. */
async function readBack(hand: Hand, paperId: string, expected: string | undefined): Promise<[string, string]> {
  const read = async () => (await hand.notes())[paperId] ?? '';
  const stored = await read();
  if (expected === undefined) return [stored, stored];
  const isThere = async () => ((await read()) === expected ? true : undefined);
  await until(isThere, { what: 'the note to be on disk' }).catch(() => undefined); // then it is lost, and counted
  return [stored, await read()];
}

function report(name: string, { acknowledged, lost, cut, oldest, slowest }: Tally): void {
  console.log(
    `${name}: ${lost.length} lost of ${acknowledged} acknowledged texts, in ${trials} endings; ` +
      `killing cut ${cut} unacknowledged texts, the oldest key ${oldest} ms before; typed to “Saved” took ${slowest} ms at most`,
  );
}

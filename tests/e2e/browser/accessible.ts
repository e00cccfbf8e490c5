import type { Page as PuppeteerPage } from 'puppeteer-core';
import { type Box, type Details, describePath, type Match, type Step, type Told, type Tree } from './tree';
import { until } from './until';

export type Reading = Told & Details;

/** What is expected of an element; a pattern has to match, anything else has to be equal. */
export type Expected = { [Key in keyof Reading]?: Reading[Key] | RegExp };

export interface Place {
  /** Something inside this, as assistive technology finds it. Nothing is looked up before it is used, and each use looks anew. */
  by(role: string, name?: string | RegExp): Accessible;
}

export interface Accessible extends Place {
  /** Waits until there is exactly one such element, and tells all of it. */
  read(): Promise<Reading>;
  /** Waits until the one element is as expected: `shows({ pressed: true, text: /Saved/ })`. */
  shows(expected: Expected, deadline?: number): Promise<Reading>;
  /** Waits until there is none. */
  gone(deadline?: number): Promise<void>;
  /** Waits until there are so many. */
  counts(number: number, deadline?: number): Promise<void>;
  /** All there are at this moment, perhaps none. */
  all(): Promise<Told[]>;
  names(): Promise<string[]>;
  value(): Promise<string>;
  text(): Promise<string>;
  box(): Promise<Box>;
  /** A real click in its middle, once it stands still and nothing covers it. */
  click(): Promise<void>;
  /** Real keys into the field, which is clicked first unless it has the focus. */
  type(text: string): Promise<void>;
  /** Selects what is in the field and types over it; an empty text deletes. */
  replace(text: string): Promise<void>;
}

export interface Inhabited {
  tree: Tree;
  puppeteer: PuppeteerPage;
  /** Brings the tab to the front, where input goes. */
  show(): Promise<void>;
}

export function accessible(page: Inhabited, path: readonly Step[]): Accessible {
  const { tree, puppeteer } = page;
  const what = describePath(path);
  const report = () => tree.print();

  async function one(): Promise<Match> {
    const found = await tree.find(path);
    const [match] = found;
    if (!match || found.length > 1) throw new Error(`there are ${found.length} such elements`);
    return match;
  }
  const readNow = async (): Promise<Reading> => {
    const { key, ...told } = await one();
    return { ...told, ...(await tree.details(key)) };
  };
  const read = () => until(readNow, { what, report });

  async function shows(expected: Expected, deadline = 15_000) {
    let last: Reading | undefined;
    const ask = async () => {
      last = await readNow();
      return isAs(last, expected) ? last : undefined;
    };
    const told = async () => `${last ? `It was ${JSON.stringify(last)}\n` : ''}${await tree.print()}`;
    return until(ask, { what: `${what} to be ${inWords(expected)}`, deadline, report: told });
  }

  async function counts(number: number, deadline = 15_000) {
    const ask = async () => ((await tree.find(path)).length === number ? true : undefined);
    await until(ask, { what: `${number} of ${what}`, deadline, report });
  }

  async function still(): Promise<Box> {
    let before: Box | undefined;
    const ask = async () => {
      const box = await tree.box((await one()).key);
      const isStill = before?.x === box.x && before.y === box.y && before.width === box.width;
      before = box;
      if (box.covered) throw new Error(`a click would hit ${box.covered}`);
      return isStill ? box : undefined;
    };
    return until(ask, { what: `${what} to be clicked`, report });
  }

  async function click() {
    await page.show();
    const { aim } = await still();
    await puppeteer.mouse.click(aim.x, aim.y);
  }
  async function enter() {
    await page.show();
    if ((await read()).focused) return;
    await click();
    await shows({ focused: true });
  }

  return {
    by: (role, name) => accessible(page, [...path, { role, name }]),
    read,
    shows,
    counts,
    gone: (deadline) => counts(0, deadline),
    all: () => tree.find(path),
    names: async () => (await tree.find(path)).map(({ name }) => name),
    value: async () => (await read()).value,
    text: async () => (await read()).text,
    box: () => until(async () => tree.box((await one()).key, false), { what, report }),
    click,
    async type(text) {
      await enter();
      await puppeteer.keyboard.type(text);
    },
    async replace(text) {
      await enter();
      const all = process.platform === 'darwin' ? 'Meta' : 'Control';
      await puppeteer.keyboard.down(all);
      await puppeteer.keyboard.press('a');
      await puppeteer.keyboard.up(all);
      if (text) await puppeteer.keyboard.type(text);
      else await puppeteer.keyboard.press('Delete');
    },
  };
}

const inWords = (expected: Expected) =>
  Object.entries(expected)
    .map(([key, value]) => `${key}: ${value instanceof RegExp ? value : JSON.stringify(value)}`)
    .join(', ');

function isAs(reading: Reading, expected: Expected) {
  return Object.entries(expected).every(([key, wanted]) => {
    const value = reading[key as keyof Reading];
    if (wanted instanceof RegExp) return wanted.test(String(value));
    return JSON.stringify(value) === JSON.stringify(wanted);
  });
}

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoadStep } from '../../messages/protocol';
import { type Database, openDatabase } from '../../store/database';
import { loadStep } from './load-list';

const venueId = 'ICML.cc/2024/Conference';
const note = (nth: number) => ({
  id: `paper${String(nth).padStart(5, '0')}`,
  forum: `paper${String(nth).padStart(5, '0')}`,
  content: { title: { value: `Title ${nth}` }, venueid: { value: venueId }, abstract: { value: 'Of llamas.' } },
});
const part = (from: number, size: number, count: number) =>
  JSON.stringify({ notes: Array.from({ length: size }, (_, at) => note(from + at)), count });

let database: Database;
let now = 1_000_000;
const step = (given: LoadStep, total = 2_300) => {
  now += 10;
  return loadStep(database, { venueId, total, step: given }, now);
};
const start = (by = 'a page') => step({ kind: 'start', by });
const answer = (after: string | undefined, status: number, text: string, by = 'a page') =>
  step({ kind: 'answer', by, after: after ?? '', status, text });
const stop = (by = 'a page') => step({ kind: 'stop', by });

beforeEach(() => {
  database = openDatabase(`test-${Math.random()}`);
});
afterEach(async () => {
  database.close();
  await Dexie.delete(database.name);
});

describe('loading a venue’s list', () => {
  it('begins with a press only, and asks for a thousand at a time, politely, until it is through', async () => {
    expect(await step({ kind: 'look' })).toEqual({ load: null, known: 0 });
    const first = await start();
    const asked = new URLSearchParams(first.query);
    expect([asked.get('content.venueid'), asked.get('limit'), asked.get('after')]).toEqual([venueId, '1000', null]);
    expect(first.pause).toBe(0);
    const second = await answer(first.after, 200, part(0, 1_000, 2_310));
    expect(new URLSearchParams(second.query).get('after')).toBe('paper00999');
    expect(second.pause).toBeGreaterThanOrEqual(2_000);
    expect(second.load).toMatchObject({ state: 'going', loaded: 1_000, total: 2_310, requests: 1 });
    const third = await answer(second.after, 200, part(1_000, 1_000, 2_310));
    const last = await answer(third.after, 200, part(2_000, 310, 2_310));
    expect(last).toMatchObject({ load: { state: 'done', loaded: 2_310, total: 2_310, requests: 3 }, known: 2_310 });
    expect(last.query).toBeUndefined();
    expect(await database.papers.get('paper02309')).toMatchObject({ title: 'Title 2309', abstract: 'Of llamas.' });
  });

  it('takes an answer once, be it told twice', async () => {
    const { after } = await start();
    const once = await answer(after, 200, part(0, 1_000, 1_500));
    const twice = await answer(after, 200, part(0, 1_000, 1_500));
    expect(twice).toEqual(once);
  });

  it('stops, and goes on in another page where it was', async () => {
    const { after } = await start();
    await answer(after, 200, part(0, 1_000, 1_500));
    expect(await stop()).toMatchObject({ load: { state: 'stopped', loaded: 1_000 } });
    const again = await start('another page');
    expect(again).toMatchObject({ after: 'paper00999', load: { loaded: 1_000 } });
  });

  it('lets one page ask at a time, until that one is silent', async () => {
    await start('one');
    expect((await start('one')).query).toBeDefined(); // a request that the background did not survive is made again
    expect((await start('other')).query).toBeUndefined();
    now += 61_000;
    expect((await start('other')).query).toBeDefined();
  });

  it.each([
    [429, 'RateLimitError'],
    [403, 'ChallengeRequiredError'],
  ])('stops for good at %i, keeps what came, and is not to be started on the same day', async (status, name) => {
    const { after } = await start();
    const second = await answer(after, 200, part(0, 1_000, 1_500));
    const refused = await answer(second.after, status, JSON.stringify({ name }));
    expect(refused.load).toMatchObject({ state: 'refused', reason: name, loaded: 1_000 });
    expect(refused.query).toBeUndefined();
    expect((await start('another page')).query).toBeUndefined();
    expect(await database.papers.count()).toBe(1_000);
    now += 24 * 60 * 60_000;
    expect((await step({ kind: 'look' })).load).toMatchObject({ state: 'stopped' });
    expect((await start('another page')).query).toBeDefined();
  });

  it('asks for no venue’s list on the day of a refusal, and says so of each', async () => {
    const { after } = await start();
    await answer(after, 429, JSON.stringify({ name: 'RateLimitError' }));
    const of = (given: LoadStep) => loadStep(database, { venueId: 'TMLR', total: 50, step: given }, now);
    expect((await of({ kind: 'look' })).load).toMatchObject({ state: 'refused', reason: 'RateLimitError', total: 50 });
    const pressed = await of({ kind: 'start', by: 'another page' });
    expect([pressed.query, pressed.load?.state]).toEqual([undefined, 'refused']);
    now += 24 * 60 * 60_000;
    expect((await of({ kind: 'look' })).load).toBeNull();
    expect((await of({ kind: 'start', by: 'another page' })).query).toBeDefined();
  });

  it('keeps a refusal that comes after the reader stopped it, and a stop changes nothing of a refusal', async () => {
    const { after } = await start();
    await stop();
    expect((await answer(after, 429, '')).load).toMatchObject({ state: 'refused', reason: '429' });
    expect((await stop()).load).toMatchObject({ state: 'refused' });
    expect((await start()).query).toBeUndefined();
  });

  it('takes no answer and no stop of a page that another has followed', async () => {
    const { after } = await start('one');
    now += 61_000;
    await start('other');
    const late = await answer(after, 200, part(0, 1_000, 1_500), 'one');
    expect(late.query).toBeUndefined();
    expect(late.load).toMatchObject({ state: 'going', loaded: 0, by: 'other' });
    expect((await stop('one')).load).toMatchObject({ state: 'going', by: 'other' });
    expect((await answer(after, 200, part(0, 1_000, 1_500), 'other')).query).toBeDefined();
  });

  it('does not write over a stop what came while it was being kept', async () => {
    const { after } = await start();
    const [, stopped] = await Promise.all([answer(after, 200, part(0, 1_000, 2_500)), stop()]);
    expect(stopped.load).toMatchObject({ state: 'stopped', loaded: 1_000 });
    expect((await step({ kind: 'look' })).load).toMatchObject({ state: 'stopped', loaded: 1_000 });
  });

  it('takes a list that is not for this reader for no refusal', async () => {
    const { after } = await start();
    const { load } = await answer(after, 403, JSON.stringify({ name: 'ForbiddenError' }));
    expect(load).toMatchObject({ state: 'failed', reason: 'ForbiddenError' });
    expect((await start()).query).toBeDefined();
  });

  it.each([
    ['no network', 0, ''],
    ['an error', 500, 'oops'],
    ['no list', 200, '<html>'],
    ['another list', 200, '{"groups":[]}'],
  ])('says so at %s, and can be started again', async (_what, status, text) => {
    const { after } = await start();
    expect((await answer(after, status, text)).load).toMatchObject({ state: 'failed' });
    expect((await start()).query).toBeDefined();
  });

  it('leaves out what is no paper, and ends where nothing new comes', async () => {
    const { after } = await start();
    const odd = [note(1), null, 7, { id: '../x' }, { ...note(2), content: {} }];
    const { load } = await answer(after, 200, JSON.stringify({ notes: odd, count: 5 }));
    expect(load).toMatchObject({ state: 'done', loaded: 1 });
    const again = await start();
    expect((await answer(again.after, 200, '{"notes":[]}')).load).toMatchObject({ state: 'done', loaded: 0 });
  });
});

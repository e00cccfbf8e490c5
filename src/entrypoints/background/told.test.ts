import { beforeEach, expect, it, vi } from 'vitest';

const disk = vi.hoisted(() => ({ stored: {} as Record<string, unknown>, isFull: false }));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async () => structuredClone(disk.stored),
        set: async (values: Record<string, unknown>) => {
          if (disk.isFull) throw new Error('full');
          Object.assign(disk.stored, structuredClone(values));
        },
      },
    },
  },
}));

/** As after a sleep. */
async function startBackground() {
  vi.resetModules();
  return (await import('./told')).tellOnce;
}

const make = vi.fn(async () => 'made');
const look = vi.fn(async () => 'looked');
const ways = { make, look };

beforeEach(() => {
  disk.stored = {};
  disk.isFull = false;
  make.mockReset().mockResolvedValue('made');
  look.mockClear();
});

it('makes an edit once, however often it is told', async () => {
  const tellOnce = await startBackground();
  const told = [tellOnce('a', false, ways), tellOnce('a', true, ways), tellOnce('b', false, ways)];
  expect(await Promise.all(told)).toEqual(['made', 'looked', 'made']);
  expect(await tellOnce('a', false, ways)).toBe('looked');
  expect(disk.stored).toEqual({ made: ['a'] });
});

it('makes it at the next telling where it failed', async () => {
  const tellOnce = await startBackground();
  make.mockRejectedValueOnce(new Error('the disk'));
  const told = [tellOnce('a', false, ways), tellOnce('a', false, ways)];
  await expect(told[0]).rejects.toThrow('the disk');
  expect(await told[1]).toBe('made');
});

it('remembers over a sleep what a page left, the latest of it', async () => {
  const first = await startBackground();
  await first('here', false, ways);
  for (let i = 0; i < 205; i += 1) await first(`left ${i}`, true, ways);
  const next = await startBackground();
  make.mockClear();
  for (const id of ['left 5', 'left 204']) expect(await next(id, false, ways)).toBe('looked');
  expect(make).not.toHaveBeenCalled();
  expect(await next('here', false, ways)).toBe('made');
  expect(await next('left 4', false, ways)).toBe('made');
});

it('makes all that has no name, and bears a disk that remembers nothing', async () => {
  const tellOnce = await startBackground();
  disk.isFull = true;
  expect([await tellOnce(undefined, true, ways), await tellOnce(undefined, true, ways)]).toEqual(['made', 'made']);
  expect(await tellOnce('a', true, ways)).toBe('made');
  disk.stored = { made: 'nonsense' };
  expect(await (await startBackground())('a', true, ways)).toBe('made');
});

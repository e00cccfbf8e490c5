import type * as Merge from '../src/store/merge';

/** Each browser writes under a number of its own, drawn when it starts. A test that plays several of them in one program says which one is at work. */
export const machine = { client: 1 };

/** For `vi.mock('./merge', async (original) => onMachines(await original()))`. */
export const onMachines = (merge: typeof Merge): typeof Merge => ({
  ...merge,
  mergeChange: (id, stored, change) => merge.mergeChange(id, stored, change, machine.client),
});

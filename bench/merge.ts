import { merge } from 'node-diff3';
import { type Merged, mergeChange } from '../src/store/merge';
import { median, type Row, spreadOf } from './row';

type Measured = Omit<Row, 'browser' | 'commit'>;

const rounds = 301;
const sentence = 'LoRA training has no spurious local minima in the NTK regime; 偽の局所解にはまりにくい。';
const note = Array.from({ length: 3 }, (_, i) => `- ${sentence} ${i}`).join('\n');
const nothing = { note: '', tags: [] };

/** What merging with Yjs costs per annotation, beside a plain three-way merge that keeps no state: milliseconds of one save, bytes on disk. */
export function measureMerge(): Measured[] {
  return [
    { ...time('one save of a note of 3 lines, nobody else writing', false), target: 3 },
    { ...time('one save of it, another editor having changed another line', true), target: 6 },
    { ...size('a state beside its note, written once', 1), target: 1.5 },
    { ...size('a state beside its note, after 50 edits', 50), target: 3 },
  ];
}

function time(name: string, hasOther: boolean): Omit<Measured, 'target'> {
  const stored = edited(20);
  const theirs = hasOther
    ? mergeChange('paper', stored, change(stored.note, stored.note.replace('0', 'zero')))
    : stored;
  const mine = `${stored.note} and more`;
  const [yjs, plain]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i += 1) {
    yjs.push(clock(() => mergeChange('paper', theirs, change(stored.note, mine))));
    plain.push(clock(() => merge(mine, stored.note, theirs.note, { stringSeparator: /(\s)/ })));
  }
  const [value, reference] = [median(yjs), median(plain)];
  return { name, value, reference, ratio: value / reference, unit: 'ms', runs: rounds, spread: spreadOf(yjs) };
}

function size(name: string, edits: number): Omit<Measured, 'target'> {
  const { note: text, state } = edited(edits);
  const reference = Buffer.byteLength(text);
  return { name, value: state.length, reference, ratio: state.length / reference, unit: 'B', runs: 1, spread: 0 };
}

/** Written in one go, then with a word of its last line replaced by another again and again. */
function edited(times: number): Merged {
  let stored = mergeChange('paper', nothing, change('', note));
  for (let i = 1; i < times; i += 1)
    stored = mergeChange('paper', stored, change(stored.note, `${note.slice(0, -6)} ${'更新'.repeat(i % 5)}${i}`));
  return stored;
}

const change = (base: string, text: string) => ({ base, note: text, addedTags: [], removedTags: [] });

function clock(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

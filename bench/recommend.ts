import { existsSync, readFileSync } from 'node:fs';
import type { PaperId } from '../src/domain/paper';
import type { Labels } from '../src/domain/recommendation';
import { readPapers, startIndex } from '../src/recommend/build-index';
import { venueSteps } from '../src/recommend/build-venue';
import { grownSteps } from '../src/recommend/grow-venue';
import type { Venue } from '../src/recommend/page';
import type { PaperText } from '../src/recommend/paper-texts';
import { bestFirst } from '../src/recommend/suggest';
import { median, quantile } from './row';

// `npx tsx bench/recommend.ts`: what the recommender costs, beside a loop of the same machine and minute; and how its ranking differs from reader to reader.
type Task = Labels & { proto: string; profile: string; corpus: string; relevant: PaperId[] };
type Step = { step: string; ms: number };

const folder = '../shared/recommend';
if (!existsSync(folder)) throw new Error(`the papers and tasks are read from ${folder}, which is missing`);
const read = <T>(file: string): T => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
const icml = read<PaperText[]>('papers-icml.json');
const ijcai = read<PaperText[]>('papers-ijcai.json');

console.table([...costs('2,610 papers', icml), ...costs('10,000 papers', tenThousand())]);
console.table(figures());

/** Processor time: others may be at work on the machine. */
function timed<T>(work: () => T): { value: T; ms: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}

/** A sum over ten million products, about what a re-ranking does eleven times. */
function reference(): number {
  const values = Float32Array.from({ length: 1_000_000 }, (_, at) => at % 7);
  return timed(() => {
    let sum = 0;
    for (let round = 0; round < 10; round++)
      for (let at = 0; at < values.length; at++) sum += (values[at] as number) * round;
    return sum;
  }).ms;
}

function costs(name: string, papers: PaperText[]) {
  const loop = median(Array.from({ length: 5 }, reference));
  const draft = startIndex();
  const reading = timed(() => {
    for (let at = 0; at < papers.length; at += 25) readPapers(draft, papers.slice(at, at + 25));
  }).ms;
  const { venue, longest, ms } = built(venueSteps(draft));
  const labels = {
    positives: papers
      .filter((_, at) => at % 97 === 0)
      .slice(0, 20)
      .map(({ id }) => ({ id })),
    passed: papers
      .filter((_, at) => at % 31 === 1)
      .slice(0, 60)
      .map(({ id }) => id),
  };
  bestFirst(venue, labels); // compiled before it is measured
  const ranking = median(Array.from({ length: 15 }, () => timed(() => bestFirst(venue, labels)).ms));
  const later = papers.slice(0, 25).map((paper) => ({ ...paper, id: `later-${paper.id}` }));
  const growing = Array.from({ length: 5 }, () => built(grownSteps(venue, later)));
  const rows: Step[] = [
    { step: 'read', ms: reading },
    { step: 'make the venue', ms },
    { step: 'of that, the longest step', ms: longest },
    { step: 'add 25 papers', ms: median(growing.map((each) => each.ms)) },
    { step: 'of that, the longest step', ms: median(growing.map((each) => each.longest)) },
    { step: 'rank again', ms: ranking },
  ];
  const kept = Math.round(bytesOf(venue) / 1e5) / 10;
  return rows.map((row) => ({
    papers: name,
    ...row,
    ms: Math.round(row.ms),
    'reference loops': Math.round(row.ms / loop),
    'MB kept': kept,
  }));
}

function built(steps: Generator<undefined, Venue>): { venue: Venue; longest: number; ms: number } {
  let longest = 0;
  let sum = 0;
  for (;;) {
    const { value, ms } = timed(() => steps.next());
    longest = Math.max(longest, ms);
    sum += ms;
    if (value.done) return { venue: value.value, longest, ms: sum };
  }
}

/** Of everything in arrays of numbers; ids and the map of them come on top, 100 bytes a paper. */
function bytesOf({ space: { index, latent, authors }, areas, neighbours }: Venue): number {
  const arrays: { byteLength: number }[] = [index.starts, index.terms, index.weights, index.idf, index.mean];
  arrays.push(index.table.keys, index.table.slots, latent.rows, areas.of, areas.nearness);
  arrays.push(neighbours.rows, neighbours.nearness, authors.starts, authors.names);
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, index.ids.length * 100);
}

/** All papers of both, then crosses of one's title with another's abstract. */
function tenThousand(): PaperText[] {
  const all = [...icml, ...ijcai];
  const more = Array.from({ length: 10_000 - all.length }, (_, at) => {
    const { title, authors = [] } = all[at] as PaperText;
    const { abstract } = all[all.length - 1 - at] as PaperText;
    return { id: `cross-${at}`, title, authors, ...(abstract !== undefined && { abstract }) };
  });
  return [...all, ...more];
}

/** nDCG@50 by protocol: the mean over profiles, its 95 % bootstrap interval, and the means of five folds of profiles. */
function figures() {
  const draft = startIndex();
  readPapers(draft, ijcai);
  const { venue } = built(venueSteps(draft));
  const byProtocol = new Map<string, Map<string, number[]>>();
  for (const task of read<Task[]>('dev.json')) {
    const profiles = byProtocol.get(task.proto) ?? new Map<string, number[]>();
    byProtocol.set(task.proto, profiles);
    profiles.set(task.profile, [
      ...(profiles.get(task.profile) ?? []),
      ndcg(bestFirst(venue, task), new Set(task.relevant)),
    ]);
  }
  return [...byProtocol].map(([protocol, profiles]) => {
    const means = [...profiles].map(([profile, values]) => ({ fold: foldOf(profile), value: mean(values) }));
    const values = means.map(({ value }) => value);
    const folds = [0, 1, 2, 3, 4].map((fold) =>
      mean(means.filter((each) => each.fold === fold).map(({ value }) => value)),
    );
    const resampled = Array.from({ length: 2000 }, () =>
      mean(values.map(() => values[Math.floor(Math.random() * values.length)] as number)),
    );
    const interval = `${quantile(resampled, 0.025).toFixed(3)} to ${quantile(resampled, 0.975).toFixed(3)}`;
    return {
      protocol,
      profiles: values.length,
      'nDCG@50': mean(values).toFixed(3),
      interval,
      folds: folds.map((value) => value.toFixed(3)).join(' '),
    };
  });
}

function ndcg(order: PaperId[], relevant: Set<PaperId>): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const got = order.slice(0, 50).reduce((sum, id, rank) => sum + (relevant.has(id) ? gain(rank) : 0), 0);
  const ideal = Array.from({ length: Math.min(50, relevant.size) }, (_, rank) => gain(rank)).reduce(
    (sum, each) => sum + each,
    0,
  );
  return got / ideal;
}

function foldOf(profile: string): number {
  let hash = 0;
  for (const letter of profile) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % 5;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

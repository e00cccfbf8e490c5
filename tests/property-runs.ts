import { basename } from 'node:path';

/** One seed for a whole run of the tests; `SEED=… npx vitest run …` plays it again. `RUNS=10` makes ten times as many runs. */
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const times = Number(process.env.RUNS ?? 1);

/** For fast-check; prints the seed once a file. */
export function propertyRuns(file: string): (runs: number) => { numRuns: number; seed: number } {
  console.info(`${basename(file)}: SEED=${seed}`);
  return (runs) => ({ numRuns: runs * times, seed });
}

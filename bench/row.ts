/** One line of `bench/results.json`. `ratio` is value / reference, both measured in the same run. */
export type Row = {
  name: string;
  value: number;
  reference: number;
  ratio: number;
  target: number;
  unit: string;
  runs: number;
  /** Half the distance between the 10th and the 90th percentile, as a share of the median. */
  spread: number;
  browser: string;
  commit: string;
};

export const median = (values: number[]): number => quantile(values, 0.5);

export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

export const spreadOf = (values: number[]): number =>
  (quantile(values, 0.9) - quantile(values, 0.1)) / 2 / median(values);

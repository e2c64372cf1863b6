/** One measured figure, and what it is to be. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  aim: string;
  /** What it was measured against, in the same run. */
  baseline: string;
}

/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A figure in as many digits as it deserves. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

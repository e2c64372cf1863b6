/** One measured figure and what it should be. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  aim: string;
  /** What it was compared with in the same run. */
  baseline: string;
}

/** The median; of an even count of values, the upper of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Rounds to three significant digits. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

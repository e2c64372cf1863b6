/** One measured figure and its target. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  aim: string;
  /** What it was compared with in the same run. */
  baseline: string;
}

/** The median; of an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A figure to three significant digits. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

/**
 * Rounds parts so that they add up to their whole, which is rounded already: each down, then the largest remainders up
 * (Hamilton's method). A part that is whole stays as it is.
 *
 * @returns whole numbers, in the order given.
 */
export function roundToSum(parts: readonly number[], whole: number): number[] {
  const exact = parts.map(withoutNoise);
  const floors = exact.map(Math.floor);
  const missing = whole - floors.reduce((sum, part) => sum + part, 0);
  const ups = new Set(
    exact
      .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return floors.map((part, index) => part + (ups.has(index) ? 1 : 0) || 0);
}

/** To nine places: a sum of thirds is no third more than it is, whatever order it was summed in. */
export function withoutNoise(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/**
 * Rounds parts so that they add up to their whole, which is already rounded: rounds all down, then rounds up
 * those with the largest remainders (Hamilton's method). Parts that are whole numbers don't change.
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
  return floors.map((part, index) => part + (ups.has(index) ? 1 : 0) || 0); // Not -0.
}

/** Rounds to nine decimals, to remove floating-point noise that depends on the order of summing. */
export function withoutNoise(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/**
 * Rounds so that the parts still add up to the rounded whole: each down, then the largest remainders up
 * (Hamilton's method). A whole number stays as it is.
 *
 * @returns whole numbers, in the order given.
 */
export function roundToSum(parts: readonly number[]): number[] {
  const exact = parts.map((part) => Math.round(part * 1e9) / 1e9); // A sum of thirds is no third more than it is.
  const floors = exact.map(Math.floor);
  const total = Math.round(exact.reduce((sum, part) => sum + part, 0));
  const missing = total - floors.reduce((sum, part) => sum + part, 0);
  const ups = new Set(
    exact
      .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return floors.map((part, index) => part + (ups.has(index) ? 1 : 0) || 0);
}

/**
 * Whether a number has a point or comma before groups of three digits: “1,000” and “1.000” mean a thousand to
 * some people and one to others.
 */
export function hasSeparators(text: string): boolean {
  return /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text);
}

/** The number in a field, with a decimal point or comma; NaN if there is none. */
export function readNumberText(text: string): number {
  return Number(text.trim().replace(',', '.') || Number.NaN);
}

/** A number as a field shows it, such that it can be read again. */
export function toNumberText(number: number): string {
  const text = String(number);
  return hasSeparators(text) ? `${text}0` : text;
}

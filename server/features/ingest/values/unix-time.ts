const earliest = Date.UTC(2000, 0);
const latest = Date.UTC(2100, 0);
/** A spreadsheet's serial day numbers from 2000 to 2100, counted from the end of 1899. */
const [firstSerial, lastSerial] = [36526, 73050];

/**
 * Reads a number as seconds, milliseconds, microseconds, or nanoseconds since 1970, whichever is between 2000
 * and 2100. At most one is.
 *
 * @param text digits, optionally with a fraction.
 * @returns `serial` if it is more likely a spreadsheet's day number, which tells neither calendar nor zone.
 */
export function unixTime(text: string): { unix: number } | { not: 'number' | 'serial' } {
  const [, digits = '', fraction = ''] = /^(\d{1,20})(?:[.,](\d{1,20}))?$/.exec(text) ?? [];
  if (!digits) return { not: 'number' };
  const whole = BigInt(digits);
  const part = Number(fraction.padEnd(3, '0').slice(0, 3));
  const readings = [
    Number(whole * 1000n) + part,
    Number(whole),
    Number(whole / 1000n),
    Number(whole / 1_000_000n),
  ];
  const unix = readings.find((at) => at >= earliest && at < latest);
  if (unix !== undefined) return { unix };
  const serial = Number(digits);
  return { not: serial >= firstSerial && serial <= lastSerial ? 'serial' : 'number' };
}

/** A time of day and the remaining text. `24:00` is the end of the day. */
export interface WrittenTime {
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  rest: string;
}

/** Separators between a date and its time. A dash needs a space after it, because `-05:00` is a zone. */
const between =
  /^(?:t|:|(?:[\s,.;|@]|[–—-](?=\s))+(?:(?:at|um|gegen|a las|a la|las|as|a|alle ore|alle|ore|om|kl\.?)\s+)?)(?=\d)/;

const clocks = [
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)?(?![\d:])/, // 16:00, 4:00:00.123
  /^(\d{1,2})\s?h(?:\s?(\d{2})(?:\s?(?:m|min)?\s?(\d{2})\s?s)?)?(?![a-z\d])/, // 16h, 16 h 30, 16h30m05s
  /^(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])/, // 16.00
  /^(\d{1,2})(?=\s?(?:[ap]\.?\s?m(?![a-z])|uhr|uur))/, // 4 pm, 16 Uhr
];

/** Only after a T: 160000, 1600, 16. */
const basic = /^(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?)?(?=z|[+\-[(]|\s|$)/;

/**
 * Reads the time after a date and its separator.
 *
 * @param text lowercase, without accents.
 * @returns undefined if no time follows; `impossible` if it doesn't exist, such as 24:30.
 */
export function timeAfterDate(text: string): WrittenTime | 'impossible' | undefined {
  const parted = between.exec(text)?.[0];
  return parted === undefined ? undefined : timeAt(text.slice(parted.length), parted === 't');
}

/** Reads the time at the start of a text. */
export function timeAt(text: string, isBasic = false): WrittenTime | 'impossible' | undefined {
  const forms = isBasic ? [...clocks, basic] : clocks;
  const found = forms.map((form) => form.exec(text)).find((match) => match !== null);
  if (!found) return undefined;
  const [whole, hours, minute = '0', second = '0', fraction = '0'] = found;
  const [, half, , after = ''] =
    /^(?:\s?([ap])(\.?\s?)m\.?(?![a-z]))?(?:\s?(?:uhr|uur|hrs|hs|h|horas|heures|ore|o['’]clock)\.?(?![a-z]))?(.*)$/.exec(
      text.slice(whole.length),
    ) ?? [];
  const hour = hourOf(Number(hours), half);
  const isEnd = hour === 24 && Number(minute) === 0 && Number(second) === 0 && Number(fraction) === 0;
  if (hour === undefined || (hour > 23 && !isEnd) || Number(minute) > 59 || Number(second) > 59)
    return 'impossible';
  return {
    hour,
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
    rest: after.trim(),
  };
}

/** In 12-hour time, 12 AM is midnight. Some tools write 16:00 PM or 0:15 AM, which are unambiguous. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === 'a') {
    if (hour > 12) return undefined;
    return hour % 12;
  }
  if (half === 'p') {
    if (hour === 0 || hour > 23) return undefined;
    return hour < 12 ? hour + 12 : hour;
  }
  return hour;
}

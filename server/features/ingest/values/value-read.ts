import { isPlainAscii, withoutInvisible } from '../../../../utils/identity/invisible';

/** What a written value was read as: the value, that nothing was written, or what is wrong and how to write it. */
export type ValueRead<T> = { value: T } | { nothing: true } | { issue: string };

const maxQuoteLength = 80;
/** No value that these modules read is longer. What follows is never looked at. */
const maxReadLength = 1000;

/**
 * A single value as text: NFC, without invisible characters, white space and control characters folded to one space.
 * Only the first 1000 characters are read.
 *
 * @returns an empty text for null, undefined, lists and objects.
 */
export function plainText(raw: unknown): string {
  if (
    typeof raw !== 'string' &&
    typeof raw !== 'number' &&
    typeof raw !== 'boolean' &&
    typeof raw !== 'bigint'
  ) {
    return '';
  }
  const text = String(raw).slice(0, maxReadLength);
  if (isPlainAscii(text)) return text.replace(/ {2,}/g, ' ').trim(); // The same in a fraction of the time.
  return withoutInvisible(text.normalize('NFC'))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Lowercase and without accents, to look a word up in a table: `Désabonné` is `desabonne`, `groß` is `gross`. */
export function folded(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** The value in quotes, to begin a fault with: 80 characters at most, none of them invisible. */
export function quoted(raw: unknown): string {
  if (Array.isArray(raw)) return 'A list of values';
  if (raw !== null && typeof raw === 'object') return 'A group of fields';
  const text = plainText(raw).replace(/[\p{Cs}\p{Co}]/gu, '');
  if (text.length <= maxQuoteLength) return `“${text}”`;
  return `“${text.slice(0, maxQuoteLength - 1).replace(/[\ud800-\udbff]$/, '')}…”`;
}

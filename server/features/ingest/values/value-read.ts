import { cutText } from '../../../../utils/identity/cut-text';
import { isPlainAscii, withoutInvisible } from '../../../../utils/identity/invisible';

/** The result of reading a value: the value, that it is empty, or what is wrong and how to write it. */
export type ValueRead<T> = { value: T } | { nothing: true } | { issue: string };

const maxQuoteLength = 80;
/** No valid value is longer; the rest is ignored. */
const maxReadLength = 1000;

/**
 * A single value as text: NFC, without invisible characters, with whitespace and control characters collapsed
 * to a single space. Reads only the first 1000 characters.
 *
 * @returns an empty text for null, undefined, lists, and objects.
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
  const text = cutText(String(raw), maxReadLength);
  if (isPlainAscii(text)) return text.replace(/ {2,}/g, ' ').trim(); // The same result, much faster.
  return withoutInvisible(text.normalize('NFC'))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Lowercases and removes accents, for lookups: `Désabonné` becomes `desabonne`, `groß` becomes `gross`. */
export function folded(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** The value in quotes, to start an issue with: at most 80 characters, none invisible. */
export function quoted(raw: unknown): string {
  if (Array.isArray(raw)) return 'A list of values';
  if (raw !== null && typeof raw === 'object') return 'A group of fields';
  const text = plainText(raw).replace(/[\p{Cs}\p{Co}]/gu, '');
  if (text.length <= maxQuoteLength) return `“${text}”`;
  return `“${cutText(text, maxQuoteLength - 1)}…”`;
}

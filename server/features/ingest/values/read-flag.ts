import { consentWords, noWords, optedInWords, optedOutWords, ownWords, yesWords } from './flag-words';
import { isDate } from './is-date';
import { isEmptyValue, isSpreadsheetError } from './is-empty-value';
import { folded, plainText, quoted, type ValueRead } from './value-read';

/** What a yes means: opted out, opted in, one of the flags with words of its own, or just yes. */
export type FlagMeaning = 'opt-out' | 'opt-in' | 'plain' | keyof typeof ownWords;

/**
 * Reads a yes or no as people and tools write it, in seven languages. A value that can't be read is an issue,
 * never a no.
 *
 * - `plain`: returns the value as written.
 * - `erase`, `test`, `attended`: like `plain`, with the words that tools write for this flag only.
 * - `opt-out`: returns whether the person opted out. A status such as `unsubscribed` or `subscribed` is clear
 *   by itself. A date (of the opt-out) means yes.
 * - `opt-in`: also returns whether the person opted **out**: a yes or a date in the column is false.
 */
export function readFlag(raw: unknown, meaning: FlagMeaning): ValueRead<boolean> {
  if (isEmptyValue(raw) && !isSpreadsheetError(raw)) return { nothing: true };
  const word = wordOf(raw);
  if (yesWords.has(word)) return { value: meaning !== 'opt-in' };
  if (noWords.has(word)) return { value: meaning === 'opt-in' };
  if (meaning !== 'opt-out' && meaning !== 'opt-in') {
    const own = meaning === 'plain' ? undefined : ownWords[meaning];
    if (own?.yes.has(word)) return { value: true };
    return own?.no.has(word) ? { value: false } : { issue: describeIssue(raw, meaning) };
  }
  if (optedOutWords.has(word)) return { value: true };
  if (optedInWords.has(word) || (meaning === 'opt-in' && consentWords.has(word))) return { value: false };
  return isDate(raw) ? { value: meaning === 'opt-out' } : { issue: describeIssue(raw, meaning) };
}

/** Normalizes a value for the word lists; empty if it can't be in them. */
function wordOf(raw: unknown): string {
  const text = plainText(raw);
  if (text.length > 60 || /^[-+−]\d/.test(text)) return '';
  return folded(text)
    .replace(/^([01])[.,]0+$/, '$1') // Some tools export a numeric column with gaps as 1.0 and 0.0.
    .replace(/[\s\-–_/.,;:!'"’“”„()[\]]/g, '');
}

const acts: Partial<Record<FlagMeaning, string>> = {
  'opt-out': 'opted out',
  'opt-in': 'opted in',
  attended: 'attended',
};

function describeIssue(raw: unknown, meaning: FlagMeaning): string {
  const did = acts[meaning];
  if (did) return `${quoted(raw)} doesn’t say whether the person ${did}. Write yes or no.`;
  return `${quoted(raw)} is neither yes nor no. Write yes or no.`;
}

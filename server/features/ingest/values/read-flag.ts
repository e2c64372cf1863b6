import { consentWords, noWords, optedInWords, optedOutWords, yesWords } from './flag-words';
import { isDate } from './is-date';
import { isEmptyValue, isSpreadsheetError } from './is-empty-value';
import { folded, plainText, quoted, type ValueRead } from './value-read';

/** What a yes in the column says: that somebody opted out, that they opted in, or just yes. */
export type FlagMeaning = 'opt-out' | 'opt-in' | 'plain';

/**
 * Reads a yes or no as people and tools write it, in seven languages. What can't be read is a fault and never a no.
 *
 * - `plain`: the value is what is written.
 * - `opt-out`: the value is whether the person opted out. A status such as `unsubscribed` or `subscribed` decides by
 *   itself; a date, which is when they opted out, is a yes.
 * - `opt-in`: the value is whether the person opted **out**, too: a yes or a date in the column is false.
 */
export function readFlag(raw: unknown, meaning: FlagMeaning): ValueRead<boolean> {
  if (isEmptyValue(raw) && !isSpreadsheetError(raw)) return { nothing: true };
  const word = wordOf(raw);
  if (yesWords.has(word)) return { value: meaning !== 'opt-in' };
  if (noWords.has(word)) return { value: meaning === 'opt-in' };
  if (meaning === 'plain') return { issue: describeIssue(raw, meaning) };
  if (optedOutWords.has(word)) return { value: true };
  if (optedInWords.has(word) || (meaning === 'opt-in' && consentWords.has(word))) return { value: false };
  return isDate(raw) ? { value: meaning === 'opt-out' } : { issue: describeIssue(raw, meaning) };
}

/** A value as the tables of words have it; empty where it can't be one of theirs. */
function wordOf(raw: unknown): string {
  const text = plainText(raw);
  if (text.length > 60 || /^[-+−]\d/.test(text)) return '';
  return folded(text)
    .replace(/^([01])[.,]0+$/, '$1') // A column of numbers with gaps comes out of some tools as 1.0 and 0.0.
    .replace(/[\s\-–_/.,;:!'"’“”„()[\]]/g, '');
}

function describeIssue(raw: unknown, meaning: FlagMeaning): string {
  if (meaning === 'plain') return `${quoted(raw)} is neither yes nor no. Write yes or no.`;
  const side = meaning === 'opt-out' ? 'opted out' : 'opted in';
  return `${quoted(raw)} doesn’t say whether the person ${side}. Write yes or no.`;
}

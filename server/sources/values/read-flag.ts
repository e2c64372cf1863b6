import { consentWords, noWords, optedInWords, optedOutWords, yesWords } from './flag-words';
import { isDate } from './is-date';
import { isNothing, isSpreadsheetError } from './is-nothing';
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
  if (isSpreadsheetError(raw)) return { fault: faultOf(raw, meaning) };
  if (isNothing(raw)) return { nothing: true };
  const isYes = isWord(raw, yesWords) || (meaning !== 'plain' && isDate(raw));
  if (isYes || isWord(raw, noWords)) return { value: isYes === (meaning !== 'opt-in') };
  if (meaning === 'plain') return { fault: faultOf(raw, meaning) };
  if (isWord(raw, optedOutWords)) return { value: true };
  if (isWord(raw, optedInWords)) return { value: false };
  if (meaning === 'opt-in' && isWord(raw, consentWords)) return { value: false };
  return { fault: faultOf(raw, meaning) };
}

function isWord(raw: unknown, words: ReadonlySet<string>): boolean {
  const text = plainText(raw);
  if (text.length > 60 || /^[-+−]\d/.test(text)) return false;
  const bare = folded(text)
    .replace(/^([01])[.,]0+$/, '$1') // A column of numbers with gaps comes out of some tools as 1.0 and 0.0.
    .replace(/[\s\-–_/.,;:!'"’“”„()[\]]/g, '');
  return words.has(bare);
}

function faultOf(raw: unknown, meaning: FlagMeaning): string {
  if (meaning === 'plain') return `${quoted(raw)} is neither yes nor no. Write yes or no.`;
  const side = meaning === 'opt-out' ? 'opted out' : 'opted in';
  return `${quoted(raw)} doesn’t say whether the person ${side}. Write yes or no.`;
}

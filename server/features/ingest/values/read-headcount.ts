import {
  aboutWords,
  atLeastWords,
  atMostWords,
  multipliers,
  onePerson,
  orMoreWords,
  peopleWords,
  rangeWords,
} from './headcount-words';
import { isEmptyValue, isSpreadsheetError } from './is-empty-value';
import { monthOf } from './month-names';
import { folded, plainText, quoted, type ValueRead } from './value-read';

/** No employer has more: it must be a different number in the wrong column. */
const maxHeadcount = 10_000_000;

const example = 'Write it as a whole number such as 5000 or a range such as 51-200';

/**
 * Reads a company's number of employees: `5.000`, `5,000`, `5 000`, `51-200`, `10.001+`, `1.5k`, `about 200`.
 *
 * Takes the lower end of a range, 500 for “more than 500”, and 1 for “fewer than 50”, so that a guess never
 * meets a rule that requires a minimum. A separator before three digits groups thousands, because nobody
 * employs a fraction of a person. Any other fraction is an issue.
 */
export function readHeadcount(raw: unknown): ValueRead<number> {
  if (isEmptyValue(raw) && !isSpreadsheetError(raw)) return { nothing: true };
  const text = folded(plainText(raw)).replaceAll('’', "'");
  const issue = (why: string) => ({ issue: `${quoted(raw)} ${why}. ${example}.` });
  if (typeof raw === 'number' && !Number.isInteger(raw)) return issue('isn’t a whole number');
  if (typeof raw === 'boolean' || text === '' || text.length > 100) return issue('isn’t a number');
  if (onePerson.has(text)) return { value: 1 };
  if (/^[-−–]\s?\d/.test(text)) return issue('is less than zero');
  if (
    text.split(/[^\p{L}]+/u).some((word) => monthOf(word) !== undefined) ||
    /^\d+[-/.]\d+[-/.]\d{4}$/.test(text)
  ) {
    return issue('looks like a date: spreadsheets turn a range such as 5-10 into one');
  }
  const count = countOf(text);
  if (count === undefined) return issue(`isn’t a readable number of people`);
  if (count === 'ambiguous') return issue('is ambiguous: it could be a thousand times more or less');
  return count > maxHeadcount ? issue('is more people than any company employs') : { value: count };
}

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const leading = longestFirst([...aboutWords, ...atLeastWords]);
const trailing = longestFirst([...aboutWords, ...orMoreWords, ...peopleWords]);

function countOf(text: string): number | 'ambiguous' | undefined {
  const bare = withoutWords(text.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim(), trailing, 'end');
  const about = withoutWords(bare, aboutWords, 'start');
  const below = withoutWords(about, atMostWords, 'start');
  if (below !== about) {
    const end = amountOf(below);
    return typeof end === 'number' ? Math.min(1, end) : end;
  }
  const plain = withoutWords(about, leading, 'start');
  const ends = rangeOf(plain);
  return ends ? lowerOf(ends) : amountOf(plain);
}

/** Repeatedly removes words of a list from one end of a text. */
function withoutWords(text: string, words: readonly string[], side: 'start' | 'end'): string {
  const word = words.find((word) => {
    if (side === 'start' ? !text.startsWith(word) : !text.endsWith(word)) return false;
    const next = side === 'start' ? text.charAt(word.length) : text.charAt(text.length - word.length - 1);
    const edge = side === 'start' ? word.slice(-1) : word.charAt(0);
    return next !== '' && !(/\p{L}/u.test(edge) && /\p{L}/u.test(next));
  });
  if (word === undefined) return text;
  const rest = side === 'start' ? text.slice(word.length) : text.slice(0, -word.length);
  return withoutWords(rest.trim(), words, side);
}

function rangeOf(text: string): [string, string] | undefined {
  const inner = text.replace(/^(?:between|from|zwischen|von|entre|de|tra|da|tussen|van) /, '');
  const parts = inner.split(/\s?(?:[-–—‐‑−~]|\.{2,3}|…)\s?/);
  const [lower, upper, ...more] = parts.length > 1 ? parts : splitAtWord(inner);
  return lower && upper && more.length === 0 ? [lower, upper] : undefined;
}

function splitAtWord(text: string): string[] {
  const words = text.split(' ');
  const place = words.findIndex((word, index) => index > 0 && rangeWords.has(word));
  return place < 0 ? [] : [words.slice(0, place).join(' '), words.slice(place + 1).join(' ')];
}

/** The lower end. `1-5k` could mean 1 or 1,000, so it is ambiguous. */
function lowerOf([lower, upper]: [string, string]): number | 'ambiguous' | undefined {
  const [from, to] = [amountOf(lower), amountOf(upper)];
  if (from === 'ambiguous' || to === 'ambiguous') return 'ambiguous';
  if (from === undefined || to === undefined || from > to) return undefined;
  const isShared = /\p{L}\.?$/u.test(upper) && !/\p{L}\.?$/u.test(lower) && from < 1000;
  return isShared && from > 0 ? 'ambiguous' : from;
}

const grouped = /^(\d{1,3})(?:([.,' ])\d{3})(?:\2\d{3})*$/;
const lakhs = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** Reads one number with its unit, by the rules above. */
function amountOf(text: string): number | 'ambiguous' | undefined {
  const [, digits = '', unit = ''] = /^(\d[\d.,' ]{0,20}?)\s?(\p{L}{1,10}\.?)?$/u.exec(text) ?? [];
  if (/^m(?:m|il)?\.?$/.test(unit)) return 'ambiguous';
  const factor = unit === '' ? 1 : multipliers.get(unit);
  if (!digits || factor === undefined) return undefined;
  if (/^\d+$/.test(digits)) return Number(digits) * factor;
  if (factor > 1) {
    if (/^\d+[.,]\d{1,2}$/.test(digits)) return Math.round(Number(digits.replace(',', '.')) * factor);
    return 'ambiguous';
  }
  const whole = digits.replace(/[.,]0{1,2}$/, '');
  const isGrouped = (grouped.test(whole) && !whole.startsWith('0')) || lakhs.test(whole);
  return isGrouped || /^\d+$/.test(whole) ? Number(whole.replace(/\D/g, '')) : undefined;
}

/**
 * Places in a message, as a mapping writes them:
 *
 * - `contact.email`: names separated by dots; a number is a list index, starting at 0: `items.0.url`
 * - `"Your Email"`, `fields."campaign name"`: a name with spaces, dots or brackets, in single or double
 * quotes; a quote inside is doubled
 * - `answers[field.ref=email].email`: the first list entry in which another place holds exactly this text
 *
 * Parsing takes time linear in the length of the path.
 */
export type PathStep =
  | { kind: 'name'; name: string }
  | { kind: 'entry'; where: readonly string[]; is: string };

/** A parsed path, or a message saying what is wrong with it. */
export type ParsedPath = { steps: PathStep[] } | { issue: string };

const plain =
  'Separate names with dots, such as contact.email; put names with spaces or dots in quotes, such as "Your Email"';
const entry = 'Write a list entry as answers[field.ref=email].email: a path, =, and the value to find';
const unclosed = 'A quote isn’t closed';

/** Parses a path such as `contact.email` or `answers[field.ref=email].email`. */
export function parsePath(text: string): ParsedPath {
  const steps: PathStep[] = [];
  let at = 0;
  while (at < text.length || steps.length === 0) {
    if (text[at] === '[' && steps.length > 0) {
      const found = readEntry(text, at + 1);
      if ('issue' in found) return found;
      steps.push(found.step);
      at = found.end;
    } else {
      if (steps.length > 0 && text[at++] !== '.') return { issue: plain };
      const found = readName(text, at);
      if ('issue' in found) return found;
      steps.push({ kind: 'name', name: found.name });
      at = found.end;
    }
  }
  return { steps };
}

/** A name as written in a path: quoted if it has to be. */
export function quoteName(name: string): string {
  return /^[^.\s[\]"'=]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

type Name = { name: string; end: number } | { issue: string };

function readName(text: string, from: number, stops = '.['): Name {
  const quote = text[from];
  if (quote === '"' || quote === "'") return readQuoted(text, from + 1, quote);
  let end = from;
  while (end < text.length && !stops.includes(text.charAt(end))) end++;
  const name = text.slice(from, end);
  const isName = name !== '' && !/[\s\]"]/.test(name) && !name.startsWith('=');
  return isName ? { name, end } : { issue: plain };
}

function readQuoted(text: string, from: number, quote: string): Name {
  const parts: string[] = [];
  for (let at = from; ; ) {
    const close = text.indexOf(quote, at);
    if (close < 0) return { issue: unclosed };
    parts.push(text.slice(at, close));
    if (text[close + 1] !== quote) {
      const name = parts.join('');
      return name === '' ? { issue: plain } : { name, end: close + 1 };
    }
    parts.push(quote);
    at = close + 2;
  }
}

function readBareValue(text: string, at: number): Name {
  const close = text.indexOf(']', at);
  return close > at ? { name: text.slice(at, close), end: close } : { issue: entry };
}

/** Reads what is in the brackets: a list index, or a place and the text it holds. */
function readEntry(text: string, from: number): { step: PathStep; end: number } | { issue: string } {
  const where: string[] = [];
  let at = from;
  for (;;) {
    const found = readName(text, at, '.=]');
    if ('issue' in found) return { issue: found.issue === unclosed ? unclosed : entry };
    where.push(found.name);
    at = found.end + 1;
    const next = text[found.end];
    if (next === '=') break;
    if (next === ']' && where.length === 1 && /^\d+$/.test(found.name)) {
      return { step: { kind: 'name', name: found.name }, end: at };
    }
    if (next !== '.') return { issue: entry };
  }
  const isQuoted = text[at] === '"' || text[at] === "'";
  const value = isQuoted ? readQuoted(text, at + 1, text.charAt(at)) : readBareValue(text, at);
  if ('issue' in value) return value;
  if (text[value.end] !== ']') return { issue: entry };
  return { step: { kind: 'entry', where, is: value.name }, end: value.end + 1 };
}

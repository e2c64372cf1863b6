import { normalizeEmail } from '../../../../utils/identity/email';
import { isEmptyValue } from './is-empty-value';
import { plainText, quoted, type ValueRead } from './value-read';

/** The normalized first address of a cell, and any others of the same person without duplicates. */
export type EmailCellRead =
  | Exclude<ValueRead<string>, { value: string }>
  | { value: string; others: string[] };

const maxAddresses = 20;
/** A cell with nothing but one address, as most are. */
const oneAddress = /^[a-z0-9][\w.+-]{0,63}@[a-z0-9][a-z0-9.-]{0,252}$/i;
const formatHint = 'Write it as name@company.com.';

/**
 * Reads an email address as people and tools write it in a cell: `Jo Doe <jo@acme.example>`, `mailto:…`, in
 * quotes, with a trailing dot, comma, or semicolon, or several addresses separated by commas, semicolons,
 * `|`, spaces, or line breaks. The first address is the value. If a cell contains anything else, it is an
 * issue: `jo doe@acme.example` could be anyone's.
 */
export function cleanEmailCell(raw: unknown): EmailCellRead {
  const plain = typeof raw === 'string' && oneAddress.test(raw) && normalizeEmail(raw);
  if (plain) return { value: plain, others: [] };
  if (isEmptyValue(raw)) return { nothing: true };
  if (typeof raw !== 'string') return { issue: `${quoted(raw)} isn’t an email address. ${formatHint}` };
  if (raw.length > 1000) return { issue: `${quoted(raw)} is too long. ${formatHint}` };
  const addresses = new Set<string>();
  let name = '';
  for (const entry of entriesOf(cleanAtSigns(plainText(raw)))) {
    if (isEmptyValue(entry)) continue;
    if (!entry.includes('@')) {
      name = entry; // In “Doe, Jo <jo@acme.example>”, the comma is part of the name.
      continue;
    }
    const found = addressesOf(entry, name !== '');
    if (!found) return { issue: `${quoted(raw)} isn’t an email address. ${formatHint}` };
    name = '';
    for (const { written, email } of found) {
      if (!email) return { issue: `${quoted(written)} isn’t an email address. ${formatHint}` };
      addresses.add(email);
    }
  }
  if (addresses.size > maxAddresses) {
    return { issue: `${quoted(raw)} contains more than ${maxAddresses} addresses. ${formatHint}` };
  }
  const [value, ...others] = addresses;
  if (!value || name) return { issue: `${quoted(raw)} isn’t an email address. ${formatHint}` };
  return { value, others };
}

/** Replaces full-width and URL-encoded @ signs, and removes comments: `jo@acme.example (Jo Doe)`. */
function cleanAtSigns(text: string): string {
  const plain = text.replace(/[＠﹫]/g, '@').replace(/\([^()@]{0,200}\)/g, ' ');
  return /mailto:/i.test(plain) ? plain.replace(/%40/g, '@') : plain;
}

/** Splits at commas, semicolons, and bars outside quotes and brackets, and after a closing bracket. */
function entriesOf(text: string): string[] {
  const hasQuotes = text.split('"').length % 2 === 1;
  const entries = [''];
  let [isQuoted, depth] = [false, 0];
  for (const char of text) {
    if (char === '"' && hasQuotes) isQuoted = !isQuoted;
    else if (char === '<' || char === '(') depth += 1;
    else if (char === '>' || char === ')') depth = Math.max(0, depth - 1);
    if (/[,;|]/.test(char) && !isQuoted && depth === 0) entries.push('');
    else entries[entries.length - 1] += char;
    if (char === '>' && !isQuoted && depth === 0) entries.push('');
  }
  return entries.map((entry) => entry.trim());
}

/** The addresses of one entry; undefined if it also contains other words. */
function addressesOf(
  entry: string,
  isNamed: boolean,
): { written: string; email: string | undefined }[] | undefined {
  const angled = /<([^<>]{1,320})>$/.exec(entry)?.[1];
  if (angled) return [parseAddress(angled)];
  if (isNamed) return undefined;
  const words = entry
    .replace(/^(?:e-?mail|mail|smtp|to|from|address|adresse|correo)\s?:\s?/i, '')
    .replace(/^mailto:\s+/i, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:and|or|und|oder|et|ou|y|o|e|&|\/|\+|-)$/i.test(word));
  if (words.length === 0 || words.some((word) => !word.includes('@'))) return undefined;
  return words.flatMap((word) => {
    const parts = word.split('/');
    return (parts.length > 1 && parts.every((part) => part.includes('@')) ? parts : [word]).map(parseAddress);
  });
}

function parseAddress(written: string) {
  const bare = written.trim().replace(/^[<("'“”„‘’[]{1,3}|[>)"'“”‘’\].:!]{1,5}$/g, '');
  const isLink = /^mailto:/i.test(bare);
  const plain = bare.replace(/^(?:mailto|smtp):\s?/i, '');
  return { written, email: normalizeEmail(isLink ? decodeLink(plain) : plain) };
}

/** Decodes an address from a link: `jo%2Bnews@acme.example`. */
function decodeLink(text: string): string {
  try {
    const decoded = decodeURIComponent(text.replace(/\?.*$/, ''));
    return /[\s\p{Cc}]/u.test(decoded) ? text : decoded; // With whitespace, it would be another address.
  } catch {
    return text;
  }
}

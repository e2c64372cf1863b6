import { foldText } from './clean-text';
import { namesAgree } from './names';
import type { LookupKeys } from './prospect-key';

/** The lead an exact key leads to: their name, company and other confirmed names. */
interface KnownNames {
  name: string;
  company?: string | undefined;
  otherNames: readonly string[];
}

/**
 * Whether the page and marketing name different people. Text that isn't a person's name, such as a login, a
 * company or “from”, never counts as a mismatch.
 *
 * @example hasNameMismatch({ email: 'i@acme.example', name: 'Ingrid Dahl' }, { name: 'Hakon Eide',
 * otherNames: [] }) // true
 */
export function hasNameMismatch(
  keys: Pick<LookupKeys, 'email' | 'name' | 'company'>,
  known: KnownNames,
): boolean {
  const pageName = keys.name && personName(keys.name, keys, known);
  if (!pageName || known.name.includes('@')) return false;
  return ![known.name, ...known.otherNames].some((name) => namesAgree(pageName, name));
}

/** The words of a name that aren't part of the address or the company and aren't small words. */
function personName(
  name: string,
  { email, company }: Pick<LookupKeys, 'email' | 'company'>,
  known: KnownNames,
): string {
  const at = email?.lastIndexOf('@') ?? -1;
  if (email && lettersOf(email.slice(0, at)) === lettersOf(name)) return '';
  const domain = foldText((email?.slice(at + 1) ?? '').replaceAll('.', ' '));
  const otherWords = new Set(
    [domain, foldText(company ?? ''), foldText(known.company ?? '')].flatMap(wordsOf),
  );
  const isLowercase = name === name.toLowerCase();
  return name
    .split(/\s+/)
    .filter((word) => (isLowercase || !/^\p{Ll}+$/u.test(word)) && !otherWords.has(foldText(word)))
    .join(' ');
}

function lettersOf(text: string): string {
  return foldText(text).replaceAll(' ', '');
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word.length > 2);
}

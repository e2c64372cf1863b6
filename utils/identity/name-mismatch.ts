import { foldText } from './clean-text';
import { namesAgree } from './names';
import type { LookupKeys } from './prospect-key';

/** Whom an exact key leads to: by their name, their company and the other names that somebody has confirmed. */
interface KnownNames {
  name: string;
  company?: string | undefined;
  otherNames: readonly string[];
}

/**
 * Whether a page calls somebody by another person's name than marketing does. What says nothing of a person is no
 * other name: a login, a company, “from”.
 *
 * @example hasOtherName({ email: 'i@acme.example', name: 'Ingrid Dahl' }, { name: 'Hakon Eide', otherNames: [] }) // true
 */
export function hasNameMismatch(
  keys: Pick<LookupKeys, 'email' | 'name' | 'company'>,
  known: KnownNames,
): boolean {
  const found = keys.name && personName(keys.name, keys, known);
  if (!found || known.name.includes('@')) return false;
  return ![known.name, ...known.otherNames].some((name) => namesAgree(found, name));
}

/** The words of a name that are not the address's, the company's, or small. */
function personName(
  name: string,
  { email, company }: Pick<LookupKeys, 'email' | 'company'>,
  known: KnownNames,
): string {
  const at = email?.lastIndexOf('@') ?? -1;
  if (email && lettersOf(email.slice(0, at)) === lettersOf(name)) return '';
  const domain = foldText((email?.slice(at + 1) ?? '').replaceAll('.', ' '));
  const others = new Set([domain, foldText(company ?? ''), foldText(known.company ?? '')].flatMap(wordsOf));
  const isShouted = name === name.toLowerCase();
  return name
    .split(/\s+/)
    .filter((word) => (isShouted || !/^\p{Ll}+$/u.test(word)) && !others.has(foldText(word)))
    .join(' ');
}

function lettersOf(text: string): string {
  return foldText(text).replaceAll(' ', '');
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word.length > 2);
}

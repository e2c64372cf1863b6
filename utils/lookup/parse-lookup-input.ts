import type { ProspectKeys } from '../contract/rep/prospect';
import { normalizeEmail } from '../identity/email';
import { parseLinkedinUrl, parseSalesUrl } from '../identity/linkedin';

/** What can be wrong with the input. Each is a message key in `public/_locales`. */
type LookupInputIssue =
  | 'lookup_box_empty'
  | 'lookup_box_half_address'
  | 'lookup_box_no_profile'
  | 'lookup_box_name_alone';

/** Parses what a rep typed into the lookup box or selected on a page. @returns the keys, or what is wrong. */
export function parseLookupInput(typed: string): ProspectKeys | { problem: LookupInputIssue } {
  const trimmed = decodeMailto(typed.trim());
  if (!trimmed) return { problem: 'lookup_box_empty' };
  const linkedin = parseLinkedinUrl(trimmed);
  if (linkedin) return { linkedin: linkedin.slug, linkedinMember: linkedin.member };
  const linkedinSales = parseSalesUrl(trimmed);
  if (linkedinSales) return { linkedinSales };
  const email = normalizeEmail(trimmed) ?? findOnlyAddress(trimmed);
  if (email) return { email };
  const [, name, company] = /^([^,@]+),\s*([^,@]+)$/.exec(trimmed) ?? [];
  if (name && company) return { name: name.trim(), company: company.trim() };
  if (trimmed.includes('@')) return { problem: 'lookup_box_half_address' };
  return { problem: /linkedin/i.test(trimmed) ? 'lookup_box_no_profile' : 'lookup_box_name_alone' };
}

/** `mailto:` links are percent-encoded. */
function decodeMailto(text: string): string {
  if (!/^mailto:/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The email address in a text. If there are several, it is unclear which one is meant. */
function findOnlyAddress(text: string): string | undefined {
  const matches = text.slice(0, 2000).match(/[^\s<>()[\],;:"“”]+@[^\s<>()[\],;:"“”]+/g) ?? [];
  const emails = new Set(matches.flatMap((word) => normalizeEmail(word.replace(/[.'’]+$/, '')) ?? []));
  return emails.size === 1 ? [...emails][0] : undefined;
}

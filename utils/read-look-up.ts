import type { ProspectKeys } from './contract/prospect';
import { normalizeEmail } from './identity/email';
import { parseLinkedinUrl } from './identity/linkedin';

/** What can be wrong with it: each is a text of `public/_locales`. */
type LookUpProblem = 'box_empty' | 'box_half_address' | 'box_no_profile' | 'box_name_alone';

/** Reads what a rep typed into the look-up box. @returns the keys, or what is wrong. */
export function readLookUp(typed: string): ProspectKeys | { problem: LookUpProblem } {
  const trimmed = typed.trim();
  if (!trimmed) return { problem: 'box_empty' };
  const linkedin = parseLinkedinUrl(trimmed);
  if (linkedin) return { linkedin: linkedin.slug, linkedinMember: linkedin.member };
  const email = normalizeEmail(/<([^<>]+)>\s*$/.exec(trimmed)?.[1] ?? trimmed);
  if (email) return { email };
  const [, name, company] = /^([^,@]+),\s*([^,@]+)$/.exec(trimmed) ?? [];
  if (name && company) return { name: name.trim(), company: company.trim() };
  if (trimmed.includes('@')) return { problem: 'box_half_address' };
  return { problem: /linkedin/i.test(trimmed) ? 'box_no_profile' : 'box_name_alone' };
}

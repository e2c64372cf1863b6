import type { ProspectKeys } from './contract/prospect';
import { normalizeEmail } from './identity/email';
import { parseLinkedinUrl } from './identity/linkedin';

/** Reads what a rep typed into the look-up box. @returns the keys, or in words what would be understood. */
export function readLookUp(text: string): ProspectKeys | { problem: string } {
  const trimmed = text.trim();
  if (!trimmed) return { problem: 'Type an e-mail address, or paste a LinkedIn address.' };
  const linkedin = parseLinkedinUrl(trimmed);
  if (linkedin) return { linkedin: linkedin.slug, linkedinMember: linkedin.member };
  const email = normalizeEmail(/<([^<>]+)>\s*$/.exec(trimmed)?.[1] ?? trimmed);
  if (email) return { email };
  if (trimmed.includes('@')) {
    return { problem: 'This is no whole e-mail address. One looks like name@company.com.' };
  }
  if (/linkedin/i.test(trimmed)) {
    return { problem: 'This is no address of a person on LinkedIn. One looks like linkedin.com/in/name.' };
  }
  return { problem: 'Type an e-mail address, or paste a LinkedIn address. A name alone could be anybody.' };
}

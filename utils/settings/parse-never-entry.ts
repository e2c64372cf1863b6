import { normalizeEmail } from '../identity/email';
import { isLinkedinUrl, parseLinkedinUrl } from '../identity/linkedin';
import { toNeverEntries } from './lookup-policy';

/**
 * Parses an entry for the never-lookup list: an address, a LinkedIn profile, or a domain.
 *
 * @returns the entry in its normal form, or what is wrong, as a message key in `public/_locales`.
 */
export function parseNeverEntry(
  typed: string,
): { domain: string } | { person: string } | { problem: 'never_empty' | 'never_unreadable' } {
  const trimmed = typed.trim();
  if (!trimmed) return { problem: 'never_empty' };
  const linkedin = parseLinkedinUrl(trimmed);
  const [profile] = toNeverEntries({ linkedin: linkedin?.slug, linkedinMember: linkedin?.member });
  if (profile) return { person: profile };
  const email = normalizeEmail(trimmed);
  if (email) return { person: email };
  const address = URL.canParse(trimmed) ? trimmed : `https://${trimmed.replace(/^@/, '')}`;
  if (!URL.canParse(address) || isLinkedinUrl(new URL(address))) return { problem: 'never_unreadable' };
  const domain = normalizeEmail(`x@${new URL(address).hostname}`)?.slice(2);
  return domain && !trimmed.slice(1).includes('@') ? { domain } : { problem: 'never_unreadable' };
}

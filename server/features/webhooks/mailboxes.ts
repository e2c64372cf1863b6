import { normalizeEmail } from '../../../utils/identity/email';

/** The most people that one target writes to. */
const maxMailboxes = 20;

/** Addresses as a target stores them: `mailto:jo@acme.example,kim@acme.example`. */
export function formatMailboxes(addresses: readonly string[]): string {
  return `mailto:${addresses.join(',')}`;
}

/** The addresses of a target. */
export function readMailboxes(url: string): string[] {
  return url.replace(/^mailto:/, '').split(',');
}

/** The addresses that someone typed, separated by commas, semicolons or spaces, or what is wrong with them. */
export function parseMailboxes(text: string): { addresses: string[] } | { issue: string } {
  const typed = text
    .replace(/^mailto:/i, '')
    .split(/[,;\s]+/)
    .filter(Boolean);
  const addresses = new Set<string>();
  for (const part of typed) {
    const address = normalizeEmail(part);
    if (!address) return { issue: `“${part.slice(0, 100)}” isn’t an email address.` };
    addresses.add(address);
  }
  if (addresses.size === 0) return { issue: 'Enter at least one email address.' };
  if (addresses.size > maxMailboxes) {
    return { issue: `Enter at most ${maxMailboxes} email addresses, or use a mailing list.` };
  }
  return { addresses: [...addresses] };
}

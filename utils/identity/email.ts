import { withoutInvisible } from './invisible';

const local = /^[^\s\p{Cc}\p{Cs}@<>(),;:\\"[\]]{1,64}$/u;
const domainInAscii = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * The form an address is matched by: NFC, without invisible characters, `mailto:` and `<>`, lowercase, domain in ASCII.
 * Dots and `+tag` stay: they are another mailbox everywhere but at Google.
 *
 * @returns undefined for what isn’t an address.
 * @example normalizeEmail(' <Priya@BÜCHER.example> ') // 'priya@xn--bcher-kva.example'
 */
export function normalizeEmail(text: string): string | undefined {
  if (text.length > 1000 || !text.includes('@')) return undefined;
  const bare = withoutInvisible(text)
    .normalize('NFC')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/s, '')
    .replace(/^<(.*)>$/s, '$1')
    .toLowerCase();
  const at = bare.lastIndexOf('@');
  if (at < 1) return undefined;
  const name = bare.slice(0, at);
  const domain = toAsciiDomain(bare.slice(at + 1));
  return domain && local.test(name) ? `${name}@${domain}` : undefined;
}

/** The part after the `@` of an address in its normal form. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** An address that can be shown to tell two people apart without giving it away: `p•••@northwind.example`. */
export function maskEmail(email: string): string {
  return `${[...email][0] ?? ''}•••@${domainOf(email)}`;
}

function toAsciiDomain(domain: string): string | undefined {
  if (domainInAscii.test(domain) && !domain.includes('xn--')) return domain; // URL says the same, and takes longer than all else here.
  if (!/^[^\s/\\@?#:%[\]]+$/.test(domain)) return undefined; // URL would read these as something else.
  try {
    const { hostname } = new URL(`https://${domain}`);
    return domainInAscii.test(hostname) ? hostname : undefined;
  } catch {
    return undefined;
  }
}

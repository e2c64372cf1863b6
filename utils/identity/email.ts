import { withoutInvisible } from './invisible';

const localPart = /^[^\s\p{Cc}\p{Cs}@<>(),;:\\"[\]]{1,64}$/u;
const domainInAscii = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * The form in which email addresses are matched: NFC, without invisible characters, `mailto:` and `<>`,
 * lowercase, domain in ASCII. Dots and `+tag` are kept, because outside Google they make a different mailbox.
 *
 * @returns undefined if the text isn’t an email address.
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
  return domain && localPart.test(name) ? `${name}@${domain}` : undefined;
}

/** The domain of an address in its normal form. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** Masks an address so that two people can be told apart without revealing it: `p•••@northwind.example`. */
export function maskEmail(email: string): string {
  return `${[...email][0] ?? ''}•••@${domainOf(email)}`;
}

function toAsciiDomain(domain: string): string | undefined {
  if (domainInAscii.test(domain) && !domain.includes('xn--')) return domain; // `URL` would return the same but is the slowest step here.
  if (!/^[^\s/\\@?#:%[\]]+$/.test(domain)) return undefined; // `URL` would interpret these characters.
  try {
    const { hostname } = new URL(`https://${domain}`);
    return domainInAscii.test(hostname) ? hostname : undefined;
  } catch {
    return undefined;
  }
}

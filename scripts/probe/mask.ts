import type { Sighting } from '../../utils/contract/rep/sighting';

/**
 * Reduces each word or number to its first character: enough to recognize it, too little to identify anyone.
 */
export function maskText(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => `${[...word][0] ?? ''}…`);
}

/** Reduces an email address to its first letters: `p…@n…`. */
export function maskAddress(email: string): string {
  return email
    .split('@')
    .map((part) => `${part.slice(0, 1)}…`)
    .join('@');
}

/** A page's URL without its path: `https://mail.google.com/…`. */
export function maskUrl(url: URL): string {
  return `${url.origin}/…`;
}

/** What a reader detected, one line each; masked if `isMasked`. */
export function linesOfSighting(sighting: Sighting, isMasked: boolean): string[] {
  const words = isMasked ? maskText : (text: string) => text;
  const email = isMasked ? maskAddress : (text: string) => text;
  if (sighting.status === 'company') return [`company: ${words(sighting.company)}`];
  if (sighting.status !== 'people') return [];
  return sighting.people.map(({ keys, title, evidence }) => {
    const { name, email: address, company, ...ids } = keys;
    const parts = [
      name && words(name),
      address && `<${email(address)}>`,
      title && words(title),
      company && `at ${words(company)}`,
      ...Object.entries(ids).map(([key, value]) => value && `${key} ${words(value)}`),
    ];
    return `${parts.filter(Boolean).join(', ')} (${evidence})`;
  });
}

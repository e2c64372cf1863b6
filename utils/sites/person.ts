import type { Evidence, SeenPerson } from '../contract/sighting';
import { normalizeEmail } from '../identity/email';
import { cleanText } from '../identity/names';

/** A person seen in a mail. @returns undefined where the address is none. */
export function mailPerson(
  address: string | null | undefined,
  name: string | null | undefined,
  evidence: Evidence,
): SeenPerson | undefined {
  const email = address ? normalizeEmail(address) : undefined;
  if (!email) return undefined;
  const clean = cleanText(name?.replace(/^["'\s]+|["'\s]+$/g, ''));
  // A display name with an address in it is a disguise, or says nothing that the address does not.
  return { keys: { email, ...(clean && !clean.includes('@') && { name: clean }) }, evidence };
}

/**
 * A recipient as people write one: `Name <address>`, or an address alone. The name may hold angle brackets, too: the
 * last ones count.
 *
 * @returns undefined where the address is none.
 */
export function writtenPerson(text: string | undefined): SeenPerson | undefined {
  const [, name, address] = /^(.*)<(.*)>$/.exec(text ?? '') ?? [];
  return mailPerson(address ?? text, name, 'mail-recipient');
}

/** The first of each address. */
export function onlyOnce(people: readonly (SeenPerson | undefined)[]): SeenPerson[] {
  const byAddress = new Map<string, SeenPerson>();
  for (const person of people) {
    const key = person?.keys.email;
    if (person && key && !byAddress.has(key)) byAddress.set(key, person);
  }
  return [...byAddress.values()].slice(0, 50);
}

/** The text of an element as a person reads it. */
export function textOf(element: Element | null | undefined, longest = 200): string | undefined {
  return cleanText(element?.textContent, longest);
}

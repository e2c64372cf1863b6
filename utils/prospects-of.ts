import type { SeenPerson, Sighting } from './contract/sighting';
import type { Me } from './contract/team';
import { domainOf } from './identity/email';

const noReply =
  /^(?:no-?reply|do-?not-?reply|donotreply|mailer-daemon|postmaster|bounces?|notifications?)(?:[+.-]|@)/;

/**
 * The people of a sighting that are worth looking up, likeliest first. The rep, colleagues and machines are never
 * asked for.
 */
export function prospectsOf(
  { people, own = [] }: Extract<Sighting, { status: 'people' }>,
  { rep, ownDomains }: Pick<Me, 'rep' | 'ownDomains'>,
): SeenPerson[] {
  const ownAddresses = new Set([...own, rep.email]);
  return people.filter(({ keys: { email } }) => {
    if (!email) return true;
    return !ownAddresses.has(email) && !ownDomains.includes(domainOf(email)) && !noReply.test(email);
  });
}

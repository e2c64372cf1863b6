import type { DetectedPerson, Sighting } from '../contract/rep/sighting';
import type { Me } from '../contract/shared/team';
import { domainOf } from '../identity/email';
import { isRoleAddress } from '../identity/role-address';

/**
 * The people in a sighting worth looking up, most likely first. The rep (under any of their addresses),
 * colleagues, automated senders and mailing lists are never looked up.
 *
 * @param ownAddresses the addresses that the rep entered; the page and the endpoint add others.
 */
export function selectProspects(
  { people, own = [] }: Extract<Sighting, { status: 'people' }>,
  { rep, ownDomains }: Pick<Me, 'rep' | 'ownDomains'>,
  ownAddresses: readonly string[],
): DetectedPerson[] {
  const ownEmails = new Set([...own, ...ownAddresses, rep.email]);
  return people.filter(({ keys: { email, name } }) => {
    if (!email) return name !== rep.name;
    const domain = domainOf(email);
    const isColleague = ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
    return !ownEmails.has(email) && !isColleague && !isRoleAddress(email);
  });
}

import type { DetectedPerson, Sighting } from '../contract/rep/sighting';
import type { Me } from '../contract/shared/team';
import { domainOf } from '../identity/email';
import { isRoleAddress } from '../identity/role-address';

/**
 * The people of a sighting that are worth looking up, likeliest first. The rep, by all their addresses, colleagues,
 * machines and mailing lists are never asked for.
 *
 * @param ownAddresses those that the rep has named; the page and the endpoint name others.
 */
export function selectProspects(
  { people, own = [] }: Extract<Sighting, { status: 'people' }>,
  { rep, ownDomains }: Pick<Me, 'rep' | 'ownDomains'>,
  ownAddresses: readonly string[],
): DetectedPerson[] {
  const mine = new Set([...own, ...ownAddresses, rep.email]);
  return people.filter(({ keys: { email, name } }) => {
    if (!email) return name !== rep.name;
    const domain = domainOf(email);
    const isColleague = ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
    return !mine.has(email) && !isColleague && !isRoleAddress(email);
  });
}

import type { ProspectKeys } from '../contract/rep/prospect';
import type { DetectedPerson } from '../contract/rep/sighting';
import { domainOf } from '../identity/email';
import { isFreeMailDomain } from '../identity/free-mail';
import { isNameOnly } from '../identity/prospect-key';
import type { Settings } from './settings';

/** Whether and when a person on a page may be looked up. */
export type LookupPolicy = 'now' | 'on-click' | 'never';

/**
 * When a person may be looked up. Never if the rep or IT excluded them, or if only a name is known. At once
 * on LinkedIn and for business addresses. On a click for private mail providers, or for everyone if that is
 * set. Someone the rep names is looked up at once.
 */
export function toLookupPolicy(
  { keys, evidence }: DetectedPerson,
  { neverDomains, neverPeople, lookup }: Pick<Settings, 'neverDomains' | 'neverPeople' | 'lookup'>,
): LookupPolicy {
  const domain = keys.email && domainOf(keys.email);
  if (isNameOnly(keys)) return 'never';
  if (toNeverEntries(keys).some((entry) => neverPeople.includes(entry))) return 'never';
  if (domain && neverDomains.some((never) => domain === never || domain.endsWith(`.${never}`)))
    return 'never';
  if (evidence === 'typed') return 'now';
  if (lookup === 'on-click' || (domain && isFreeMailDomain(domain))) return 'on-click';
  return 'now';
}

/**
 * The entries by which a person may be on the never-lookup list: address, LinkedIn name, LinkedIn number.
 */
export function toNeverEntries({ email, linkedin, linkedinMember }: Omit<ProspectKeys, 'lead'>): string[] {
  const profile = linkedin && `linkedin.com/in/${linkedin}`;
  const member = linkedinMember && `member:${linkedinMember}`;
  return [email, profile, member].flatMap((entry) => entry || []);
}

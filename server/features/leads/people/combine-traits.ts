import { isDeepStrictEqual } from 'node:util';
import type { LeadSnapshot } from './lead-snapshot';

/** The opt-outs: whether there is one, when it was said, and when it came in. */
export const optOutTraits = [
  ['doNotContact', 'doNotContactAt', 'doNotContactReceivedAt'],
  ['unsubscribed', 'unsubscribedAt', 'unsubscribedReceivedAt'],
] as const;

/** The traits that a lead can get from a merge. Those of one line belong together. */
const traitGroups: readonly (readonly (keyof LeadSnapshot)[])[] = [
  ['name', 'nameKey', 'nameKeys'],
  ['title'],
  ['company', 'companyKey'],
  ['leftCompanyKey'],
  ['email'],
  ['industry'],
  ['employees'],
  ['country'],
  ['owner'],
  ['isPublic'],
  ...optOutTraits,
  ['thresholdReachedAt', 'handedOverAt'],
];

/**
 * The kept lead with traits of the merged one where it has none. An opt-out or a first contact of either one
 * applies.
 */
export function combineTraits(kept: LeadSnapshot, merged: LeadSnapshot): LeadSnapshot {
  const named = kept.nameKey === '' && merged.nameKey !== '' ? merged : kept;
  const employed = kept.company === null ? merged : kept;
  const handedOver = kept.thresholdReachedAt === null ? merged : kept;
  return {
    ...kept,
    name: named.name,
    nameKey: named.nameKey,
    nameKeys: named.nameKeys,
    title: kept.title ?? merged.title,
    company: employed.company,
    companyKey: employed.companyKey,
    leftCompanyKey: kept.leftCompanyKey || merged.leftCompanyKey,
    email: kept.email ?? merged.email,
    industry: kept.industry ?? merged.industry,
    employees: kept.employees ?? merged.employees,
    country: kept.country ?? merged.country,
    owner: kept.owner ?? merged.owner,
    isPublic: kept.isPublic && merged.isPublic,
    doNotContact: kept.doNotContact || merged.doNotContact,
    doNotContactAt: latestOf(kept.doNotContactAt, merged.doNotContactAt),
    doNotContactReceivedAt: latestOf(kept.doNotContactReceivedAt, merged.doNotContactReceivedAt),
    unsubscribed: kept.unsubscribed || merged.unsubscribed,
    unsubscribedAt: latestOf(kept.unsubscribedAt, merged.unsubscribedAt),
    unsubscribedReceivedAt: latestOf(kept.unsubscribedReceivedAt, merged.unsubscribedReceivedAt),
    thresholdReachedAt: handedOver.thresholdReachedAt,
    handedOverAt: handedOver.handedOverAt,
  };
}

/**
 * Replaces traits that a lead got in a past that turned out to be wrong. What it got since stays.
 *
 * @param before what the lead was like then.
 * @param after what it should have been like.
 */
export function rebaseTraits(lead: LeadSnapshot, before: LeadSnapshot, after: LeadSnapshot): LeadSnapshot {
  const unchanged = traitGroups
    .filter((group) => group.every((trait) => isDeepStrictEqual(lead[trait], before[trait])))
    .flat();
  return withTraits(lead, after, unchanged);
}

/** A lead with some traits of another. */
export function withTraits(
  lead: LeadSnapshot,
  from: LeadSnapshot,
  traits: readonly (keyof LeadSnapshot)[],
): LeadSnapshot {
  return { ...lead, ...Object.fromEntries(traits.map((trait) => [trait, from[trait]])) };
}

/** The later of two times, either of which may be missing. */
export function latestOf(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

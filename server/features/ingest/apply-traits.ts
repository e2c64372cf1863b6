import { isDeepStrictEqual } from 'node:util';
import { normalizeCompany } from '../../../utils/identity/company';
import { isSamePersonName } from '../../../utils/identity/names';
import { inLatinLetters, nameKeysOf } from '../leads/people/lead-name';
import type { IncomingEvent } from './incoming-event';
import type { StoredLead } from './known-people';

/** A lead of whom nothing is known but that they were named. */
export function newLead(
  team: string,
  id: string,
  { email }: Pick<IncomingEvent, 'email'>,
  isPublic: boolean,
): StoredLead {
  return {
    team,
    id,
    name: email ?? '',
    nameKey: '',
    nameKeys: [],
    title: null,
    company: null,
    companyKey: '',
    leftCompanyKey: '',
    email: email ?? null,
    industry: null,
    employees: null,
    country: null,
    doNotContact: false,
    unsubscribed: false,
    stage: 'before-contact',
    owner: null,
    isPublic,
    traitsAt: new Date(0), // Nothing is known of them yet, so whatever is said is newer.
    scoreHint: 0,
    nextHint: null,
    lastAt: null,
    readyAt: null,
  };
}

/** A lead after an event. */
export interface AppliedTraits {
  row: StoredLead;
  /** Whether anything that is known of the lead differs from before. */
  isChanged: boolean;
  /** Why the traits were not taken: they are another person's, by their name. */
  conflict?: string;
  /** Why some of the traits were not taken. */
  warning?: string;
}

/**
 * What a lead is after an event. A newer event's traits replace what is known; an older one's, a visitor's, or those beside
 * an act only fill in what is missing, and a visitor's nothing once a server has named the lead. An opt-out holds whenever it was said;
 * only a newer event takes it back.
 */
export function applyTraits(
  row: StoredLead,
  { email, traits, act, weak, at, fillsIn = false }: IncomingEvent,
  { isPublic, renames }: { isPublic: boolean; renames: boolean },
): AppliedTraits {
  const isNewer = at >= row.traitsAt && !isPublic && !fillsIn;
  // A scanner that follows every link of a mail follows the one that unsubscribes, too.
  const unsubscribed = row.unsubscribed || (act === 'unsubscribed' && !weak);
  const base = { ...row, unsubscribed, isPublic: row.isPublic && isPublic };
  if (!traits || (isPublic && !row.isPublic)) return { row: base, isChanged: isOther(row, base) };
  const optOuts = {
    doNotContact: traits.doNotContact || ((isNewer ? traits.doNotContact : undefined) ?? row.doNotContact),
    unsubscribed: traits.unsubscribed || ((isNewer ? traits.unsubscribed : undefined) ?? unsubscribed),
  };
  const named = row.nameKey === '' ? null : row.name;
  if (
    (isNewer || fillsIn) &&
    !renames &&
    named &&
    traits.name &&
    traits.name !== named && // Most events say what is known; comparing names takes longer.
    !isSamePersonName(inLatinLetters(named), inLatinLetters(traits.name))
  ) {
    const opted = {
      doNotContact: row.doNotContact || optOuts.doNotContact,
      unsubscribed: unsubscribed || optOuts.unsubscribed,
    };
    const conflict = `${email ?? 'This person'} is ${named} in your records and ${traits.name} here: what was said of ${traits.name} was left out. Check whose address it is.`;
    return { row: { ...base, ...opted }, isChanged: isOther(row, { ...base, ...opted }), conflict };
  }
  const isOfOldJob =
    row.leftCompanyKey !== '' && normalizeCompany(traits.company ?? '') === row.leftCompanyKey;
  const job = isOfOldJob ? {} : traits;
  const warning = isOfOldJob
    ? `${row.name} no longer works at ${traits.company}, as marketing has confirmed: the company, title, industry and size said here were left out. If that is wrong, take the confirmation back in the inbox.`
    : undefined;
  const pick = <Value>(found: Value | undefined, known: Value | null): Value | null =>
    isNewer ? (found ?? known) : (known ?? found ?? null);
  const company = pick(job.company, row.company);
  const name = pick(traits.name, named) ?? row.name;
  const next = {
    ...base,
    ...optOuts,
    name,
    ...(name !== row.name && nameKeysOf(name, row.email)),
    title: pick(job.title, row.title),
    company,
    companyKey: company ? normalizeCompany(company) : '',
    industry: pick(job.industry, row.industry),
    employees: pick(job.employees, row.employees),
    country: pick(traits.country, row.country),
    traitsAt: isNewer ? at : row.traitsAt,
  };
  return { row: next, isChanged: isOther(row, next), warning };
}

function isOther(before: StoredLead, after: StoredLead): boolean {
  return !isDeepStrictEqual({ ...before, traitsAt: null }, { ...after, traitsAt: null });
}

/** An event without what is not for a visitor to decide: who may be contacted, by whom, and who agreed to what. */
export function asVisitorEvent({ previous: _, traits, ...event }: IncomingEvent): IncomingEvent {
  const { name, title, company, industry, employees, country, linkedin } = traits ?? {};
  // The LinkedIn profile is not linked to the lead, and still tells somebody who was erased.
  const found = traits && { name, title, company, industry, employees, country, linkedin };
  const isOptOut = event.act === 'unsubscribed';
  return { ...event, traits: found, ...(isOptOut && { act: undefined, name: undefined }) };
}

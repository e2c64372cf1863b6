import { isDeepStrictEqual } from 'node:util';
import { normalizeCompany } from '../../../utils/identity/company';
import { isSamePersonName } from '../../../utils/identity/names';
import { inLatinLetters, nameKeysOf } from '../leads/people/lead-name';
import { applyOptOuts } from './apply-opt-outs';
import { isServerAct } from './event-meanings';
import type { IncomingEvent } from './incoming-event';
import type { StoredLead } from './known-people';

/** A new lead of whom at most the email address is known. */
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
    doNotContactAt: null,
    doNotContactReceivedAt: null,
    unsubscribed: false,
    unsubscribedAt: null,
    unsubscribedReceivedAt: null,
    stage: 'before-contact',
    owner: null,
    isPublic,
    traitsAt: new Date(0), // Nothing is known yet, so all traits are newer.
    scoreHint: 0,
    nextScoreHint: null,
    lastEngagedAt: null,
    thresholdReachedAt: null,
    handedOverAt: null,
    heldBack: null,
    contactRequestedAt: null,
  };
}

/** A lead after an event was applied. */
export interface AppliedTraits {
  row: StoredLead;
  /** Whether the event changed anything about the lead. */
  isChanged: boolean;
  /** Why no traits were applied: by their name, they are another person's. */
  conflict?: string;
  /** Why some traits were not applied. */
  warning?: string;
}

/**
 * Applies an event's traits to a lead. Traits of a newer event replace those known. Traits of an older event,
 * of a visitor, or sent along with an act only fill in what is missing; a visitor's are ignored once a server
 * has sent anything about the lead. A server's traits under another person's name are ignored, but its
 * opt-outs apply.
 */
export function applyTraits(
  row: StoredLead,
  { email, traits, act, weak, at, fillsIn = false }: IncomingEvent,
  { isPublic, renames, receivedAt }: { isPublic: boolean; renames: boolean; receivedAt: Date },
): AppliedTraits {
  const isNewer = at >= row.traitsAt && !isPublic && !fillsIn;
  // A scanner that follows every link in a mail also follows the unsubscribe link.
  const claims = { ...traits, ...(act === 'unsubscribed' && !weak && { unsubscribed: true }) };
  const named = row.nameKey === '' ? null : row.name;
  const isOtherPerson =
    !isPublic &&
    !renames &&
    named !== null &&
    traits?.name !== undefined &&
    traits.name !== named && // Cheap check first: most events repeat the name.
    !isSamePersonName(inLatinLetters(named), inLatinLetters(traits.name));
  const mayRevoke = isNewer && !isOtherPerson;
  const base = {
    ...row,
    ...applyOptOuts(row, claims, { at, mayRevoke, receivedAt }),
    isPublic: row.isPublic && isPublic,
  };
  if (!traits || (isPublic && !row.isPublic)) return { row: base, isChanged: isOther(row, base) };
  if (isOtherPerson) {
    const advice = email ? 'Check whose address it is.' : 'Check who it is about.';
    const conflict = `${email ?? 'This person'} is ${named} in your records but ${traits.name} here, so the data about ${traits.name} was ignored. ${advice}`;
    return { row: base, isChanged: isOther(row, base), conflict };
  }
  const isOfOldJob =
    row.leftCompanyKey !== '' && normalizeCompany(traits.company ?? '') === row.leftCompanyKey;
  const job = isOfOldJob ? {} : traits;
  const warning = isOfOldJob
    ? `Marketing has confirmed that ${row.name} no longer works at ${traits.company}, so this company, title, industry and size were ignored. If that is wrong, undo the confirmation in the inbox.`
    : undefined;
  const pick = <Value>(found: Value | undefined, known: Value | null): Value | null =>
    isNewer ? (found ?? known) : (known ?? found ?? null);
  const company = pick(job.company, row.company);
  const name = pick(traits.name, named) ?? row.name;
  const next = {
    ...base,
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

/** Whether more differs than times: that something was said again isn't a change. */
function isOther(before: StoredLead, after: StoredLead): boolean {
  return !isDeepStrictEqual({ ...before, ...untimed }, { ...after, ...untimed });
}

const untimed = {
  traitsAt: null,
  doNotContactAt: null,
  doNotContactReceivedAt: null,
  unsubscribedAt: null,
  unsubscribedReceivedAt: null,
};

/**
 * The event without what a visitor must not decide: consent, opt-outs, outcomes, the owner, and other names of a
 * user.
 */
export function asVisitorEvent({ previous: _, traits, ...event }: IncomingEvent): IncomingEvent {
  const { name, title, company, industry, employees, country, linkedin } = traits ?? {};
  // The LinkedIn profile doesn't become a key of the lead, but it still identifies someone who was erased.
  const found = traits && { name, title, company, industry, employees, country, linkedin };
  const isForged = event.act !== undefined && isServerAct(event.act);
  return { ...event, traits: found, ...(isForged && { act: undefined, name: undefined }) };
}

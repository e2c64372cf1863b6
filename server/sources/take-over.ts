import { normalizeCompany, normalizePersonName } from '../../utils/identity/names';
import type { IncomingEvent } from './incoming-event';
import type { LeadRow } from './known-people';

/** A lead of whom nothing is known but that they were named. */
export function newLead(team: string, id: string, { email }: IncomingEvent): LeadRow {
  return {
    team,
    id,
    name: email ?? '',
    nameKey: '',
    title: null,
    company: null,
    companyKey: '',
    email: email ?? null,
    industry: null,
    employees: null,
    country: null,
    doNotContact: false,
    unsubscribed: false,
    stage: 'before-contact',
    owner: null,
    isPublic: false,
    traitsAt: new Date(0), // Nothing is known of them yet, so whatever is said is newer.
    scoreHint: 0,
    nextHint: null,
    lastAt: null,
    readyAt: null,
  };
}

/** A newer event's traits replace what stands; an older one's, or a visitor's, only fill what is missing. */
export function takeOver(
  row: LeadRow,
  { traits, act, at }: IncomingEvent,
  reps: ReadonlyMap<string, string>,
  isPublic: boolean,
): LeadRow {
  const unsubscribed = row.unsubscribed || act === 'unsubscribed';
  if (!traits) return unsubscribed === row.unsubscribed ? row : { ...row, unsubscribed };
  const isNewer = at >= row.traitsAt && !isPublic;
  const pick = <Value>(said: Value | undefined, stands: Value | null): Value | null =>
    isNewer ? (said ?? stands) : (stands ?? said ?? null);
  const company = pick(traits.company, row.company);
  const named = row.nameKey === '' ? null : row.name;
  const name = pick(traits.name, named) ?? row.name;
  return {
    ...row,
    name,
    nameKey: name === row.email ? '' : normalizePersonName(name),
    title: pick(traits.title, row.title),
    company,
    companyKey: company ? normalizeCompany(company) : '',
    industry: pick(traits.industry, row.industry),
    employees: pick(traits.employees, row.employees),
    country: pick(traits.country, row.country),
    // An opt-out holds whenever it was said; only a newer word takes it back.
    doNotContact: traits.doNotContact || ((isNewer ? traits.doNotContact : undefined) ?? row.doNotContact),
    unsubscribed: traits.unsubscribed || ((isNewer ? traits.unsubscribed : undefined) ?? unsubscribed),
    owner: (traits.owner ? reps.get(traits.owner) : undefined) ?? row.owner,
    traitsAt: isNewer ? at : row.traitsAt,
  };
}

/** What a public key may say of a person: who is to be contacted, and by whom, is not for a visitor to decide. */
export function asPublic({ act, traits, ...event }: IncomingEvent): IncomingEvent {
  const { name, title, company, industry, employees, country } = traits ?? {};
  const said = traits && { name, title, company, industry, employees, country };
  return { ...event, act: act === 'unsubscribed' ? undefined : act, traits: said };
}

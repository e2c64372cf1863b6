import { createHash, randomUUID } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { normalizeCompany, normalizePersonName } from '../../utils/identity/names';
import type { Transaction } from '../store/store';
import { identities, leads } from '../store/tables/lead-tables';
import { reps } from '../store/tables/team-tables';
import type { IncomingEvent } from './segment/read-event';

type Identity = typeof identities.$inferInsert;
export type LeadRow = typeof leads.$inferSelect;

export interface People {
  /** The lead of each event, in order; undefined for a visitor whom nobody has named yet. */
  leadOf: (string | undefined)[];
  leads: Map<string, LeadRow>;
  /** Visitors who became known in this batch: what they did before belongs to them now. */
  joined: Record<'user' | 'anonymous', Map<string, string>>;
}

/**
 * Finds or makes the lead behind each event: by address, then the sender's user id, then its anonymous id. Only an
 * address makes a lead. What an `identify` says is taken over, newest first.
 */
export async function resolvePeople(
  tx: Transaction,
  team: string,
  incoming: readonly IncomingEvent[],
): Promise<People> {
  const known = await knownIdentities(tx, team, incoming);
  const rows = await knownLeads(tx, team, [...new Set(known.values())]);
  const owners = await ownersByEmail(tx, team);
  const made: Identity[] = [];
  const named = new Map<string, string>();
  const joined: People['joined'] = { user: new Map(), anonymous: new Map() };
  const link = (kind: Identity['kind'], value: string | undefined, lead: string) => {
    if (!value || known.has(`${kind} ${value}`)) return false;
    known.set(`${kind} ${value}`, lead);
    made.push({ team, kind, value, lead });
    return true;
  };
  const leadOf = incoming.map((event) => {
    // An address that is new is a new person, whoever used the same browser or tablet before; a sender's own user id
    // is theirs, whatever their address is now.
    const found =
      (event.email && known.get(`email ${event.email}`)) ||
      (event.user && known.get(`user ${event.user}`)) ||
      (event.anonymous && !event.email && known.get(`anonymous ${event.anonymous}`));
    if (!found && !event.email) return undefined;
    const id = found || randomUUID();
    const row = rows.get(id) ?? newLead(team, id, event);
    rows.set(id, takeOver(row, event, owners));
    const owner = event.traits?.owner ? owners.get(event.traits.owner) : undefined;
    if (owner) named.set(id, owner);
    if (link('email', event.email, id)) link('emailSha256', sha256(event.email), id);
    if (link('user', event.user, id) && event.user) joined.user.set(event.user, id);
    link('linkedin', event.traits?.linkedin?.slug, id);
    link('linkedinMember', event.traits?.linkedin?.member, id);
    if (link('anonymous', event.anonymous, id) && event.anonymous) joined.anonymous.set(event.anonymous, id);
    return id;
  });
  await saveLeads(tx, [...rows.values()], named);
  // A rep may have confirmed the same key by its hash before: their word stands.
  if (made.length > 0) await tx.insert(identities).values(made).onConflictDoNothing();
  return { leadOf, leads: rows, joined };
}

async function knownIdentities(tx: Transaction, team: string, incoming: readonly IncomingEvent[]) {
  const values = incoming.flatMap(({ email, user, anonymous, traits }) => [
    email,
    user,
    anonymous,
    traits?.linkedin?.slug,
    traits?.linkedin?.member,
  ]);
  const wanted = [...new Set(values.filter((value) => value !== undefined))];
  if (wanted.length === 0) return new Map<string, string>();
  const rows = await tx
    .select()
    .from(identities)
    .where(and(eq(identities.team, team), inArray(identities.value, wanted)));
  return new Map(rows.map(({ kind, value, lead }) => [`${kind} ${value}`, lead]));
}

async function knownLeads(tx: Transaction, team: string, ids: string[]): Promise<Map<string, LeadRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(leads)
    .where(and(eq(leads.team, team), inArray(leads.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

async function ownersByEmail(tx: Transaction, team: string): Promise<Map<string, string>> {
  const rows = await tx.select().from(reps).where(eq(reps.team, team));
  return new Map(rows.flatMap(({ email, id }) => (email ? [[email, id] as const] : [])));
}

function newLead(team: string, id: string, { email }: IncomingEvent): LeadRow {
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
    traitsAt: new Date(0), // Nothing is known of them yet, so whatever is said is newer.
    scoreHint: 0,
    lastAt: null,
    readyAt: null,
  };
}

/** A newer event's traits replace what stands, an older one's only fill what is missing. */
function takeOver(
  row: LeadRow,
  { traits, act, at }: IncomingEvent,
  owners: ReadonlyMap<string, string>,
): LeadRow {
  const unsubscribed = row.unsubscribed || act === 'unsubscribed';
  if (!traits) return { ...row, unsubscribed };
  const isNewer = at >= row.traitsAt;
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
    owner: (traits.owner ? owners.get(traits.owner) : undefined) ?? row.owner,
    traitsAt: isNewer ? at : row.traitsAt,
  };
}

/** Feedback and counting write these meanwhile; the owner is marketing's where it names one. */
const writtenByOthers = {
  team: undefined,
  id: undefined,
  stage: undefined,
  scoreHint: undefined,
  lastAt: undefined,
  readyAt: undefined,
};

async function saveLeads(
  tx: Transaction,
  rows: LeadRow[],
  named: ReadonlyMap<string, string>,
): Promise<void> {
  for (const row of rows) {
    const owner = sql`coalesce(${named.get(row.id) ?? null}::uuid, ${leads.owner})`;
    await tx
      .insert(leads)
      .values(row)
      .onConflictDoUpdate({
        target: [leads.team, leads.id],
        set: { ...row, ...writtenByOthers, owner },
      });
  }
}

function sha256(text: string | undefined): string | undefined {
  return text && createHash('sha256').update(text).digest('hex');
}

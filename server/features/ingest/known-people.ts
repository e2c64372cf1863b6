import { sql } from 'drizzle-orm';
import { normalizeEmail } from '../../../utils/identity/email';
import { isAnyOf } from '../../platform/db/many-rows';
import type { TeamTx } from '../../platform/db/store';
import { identities, leads } from '../../platform/db/tables/lead-tables';
import { reps } from '../../platform/db/tables/team-tables';
import { nameKeyOf } from '../leads/people/lead-name';
import type { IncomingEvent } from './incoming-event';

export type Identity = typeof identities.$inferInsert;
export type StoredLead = typeof leads.$inferSelect;

export type KnownIdentities = Map<string, Pick<Identity, 'lead' | 'isPublic' | 'mergedFrom' | 'createdBy'>>;

/** The team's identities that a batch refers to. */
export async function knownIdentities(
  tx: TeamTx,
  incoming: readonly IncomingEvent[],
): Promise<KnownIdentities> {
  const requested = new Map<string, Pick<Identity, 'kind' | 'value'>>();
  const want = (kind: Identity['kind'], value: string | undefined) => {
    if (value !== undefined) requested.set(`${kind} ${value}`, { kind, value });
  };
  for (const { email, otherEmails = [], user, anonymous, previous, traits } of incoming) {
    for (const each of [email, ...otherEmails]) want('email', each);
    want('user', user);
    want('anonymous', anonymous);
    want('user', previous);
    want('anonymous', previous);
    if (previous) want('email', normalizeEmail(previous));
    want('linkedin', traits?.linkedin?.slug);
    want('linkedinMember', traits?.linkedin?.member);
  }
  if (requested.size === 0) return new Map();
  const list = sql`jsonb_to_recordset(${JSON.stringify([...requested.values()])}::jsonb) as w(kind text, value text)`;
  const rows = await tx
    .select({
      kind: identities.kind,
      value: identities.value,
      lead: identities.lead,
      isPublic: identities.isPublic,
      mergedFrom: identities.mergedFrom,
      createdBy: identities.createdBy,
    })
    .from(identities)
    .innerJoin(list, sql`${identities.kind} = w.kind and ${identities.value} = w.value`);
  return new Map(rows.map(({ kind, value, ...row }) => [`${kind} ${value}`, row]));
}

/** Stored leads by ID. IDs without a lead are left out. */
export async function knownLeads(tx: TeamTx, ids: string[]): Promise<Map<string, StoredLead>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(leads)
    .where(isAnyOf(leads.id, ids, 'uuid'));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Finds the rep that a source names as a lead's owner. */
export type FindRepByOwner = (owner: string) => string | undefined;

/** Finds reps by email address, or by name if it is unique. */
export async function repsByOwner(tx: TeamTx): Promise<FindRepByOwner> {
  const rows = await tx.select().from(reps);
  const byEmail = new Map(rows.flatMap(({ email, id }) => (email ? [[email, id] as const] : [])));
  const byName = new Map<string, string | undefined>();
  for (const { name, id } of rows) {
    const key = nameKeyOf(name);
    byName.set(key, byName.has(key) ? undefined : id);
  }
  return (owner) => {
    // HubSpot writes “Ana Lima (ana@acme.example)”.
    const inside = /[(<]([^\s()<>]+@[^\s()<>]+)[)>]/.exec(owner.slice(0, 300))?.[1];
    return byEmail.get(normalizeEmail(inside ?? owner) ?? '') ?? byName.get(nameKeyOf(owner));
  };
}

import { and, eq, inArray } from 'drizzle-orm';
import { normalizeEmail } from '../../utils/identity/email';
import type { Transaction } from '../store/store';
import { identities, leads } from '../store/tables/lead-tables';
import { reps } from '../store/tables/team-tables';
import type { IncomingEvent } from './incoming-event';

export type Identity = typeof identities.$inferInsert;
export type LeadRow = typeof leads.$inferSelect;

/** Identities by kind and value. */
export type Known = Map<string, Pick<Identity, 'lead' | 'isPublic' | 'origin'>>;

/** The identities that a batch names and the team has. */
export async function knownIdentities(
  tx: Transaction,
  team: string,
  incoming: readonly IncomingEvent[],
): Promise<Known> {
  const values = incoming.flatMap(({ email, user, anonymous, previous, traits }) => [
    email,
    user,
    anonymous,
    previous,
    normalizeEmail(previous ?? ''),
    traits?.linkedin?.slug,
    traits?.linkedin?.member,
  ]);
  const wanted = [...new Set(values.filter((value) => value !== undefined))];
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(identities)
    .where(and(eq(identities.team, team), inArray(identities.value, wanted)));
  return new Map(rows.map(({ kind, value, ...row }) => [`${kind} ${value}`, row]));
}

/** Leads by id. */
export async function knownLeads(
  tx: Transaction,
  team: string,
  ids: string[],
): Promise<Map<string, LeadRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(leads)
    .where(and(eq(leads.team, team), inArray(leads.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Reps by address, for who owns a lead. */
export async function ownersByEmail(tx: Transaction, team: string): Promise<Map<string, string>> {
  const rows = await tx.select().from(reps).where(eq(reps.team, team));
  return new Map(rows.flatMap(({ email, id }) => (email ? [[email, id] as const] : [])));
}

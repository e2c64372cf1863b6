import { and, eq, inArray } from 'drizzle-orm';
import type { IncomingEvent } from '../sources/incoming-event';
import { isOneOf } from '../store/many-rows';
import type { Transaction } from '../store/store';
import { erasures } from '../store/tables/operation-tables';
import { hashKey, type PersonKey } from './hash-key';

/** What a sender is told of an event that was left out. */
export const erasedReason =
  'This person was erased from the team’s records. Should they have agreed anew, send identify with traits.consented_at, a date after the erasure.';

/**
 * Leaves out the events of people who were erased, unless an `identify` says when they agreed anew. It must say when:
 * a system that was not told of the erasure goes on repeating the consent of before.
 */
export async function withoutErased(
  tx: Transaction,
  team: string,
  incoming: readonly IncomingEvent[],
  now: Date,
): Promise<{ kept: IncomingEvent[]; erased: IncomingEvent[] }> {
  const keyOf = keysOfTeam(team);
  const keysOf = ({ email, user, anonymous }: IncomingEvent) => ({
    email: email && keyOf('email', email),
    user: user && keyOf('user', user),
    anonymous: anonymous && keyOf('anonymous', anonymous),
  });
  const known = await knownErasures(tx, team, incoming.map(keysOf));
  if (known.size === 0) return { kept: [...incoming], erased: [] };
  const agreed = new Set<string>();
  const newOwners: string[] = [];
  const kept: IncomingEvent[] = [];
  const erased: IncomingEvent[] = [];
  for (const event of incoming) {
    const { email, user, anonymous } = keysOf(event);
    // A browser that names somebody new is theirs from now on, whoever used it before.
    const erasure =
      known.get(email ?? '') ?? known.get(user ?? '') ?? (email ? undefined : known.get(anonymous ?? ''));
    const consent = event.traits?.consentedAt;
    if (erasure && consent && consent > erasure.at && consent <= now) agreed.add(erasure.lead);
    if (erasure && !agreed.has(erasure.lead)) {
      erased.push(event);
      continue;
    }
    kept.push(event);
    if (email && anonymous && known.has(anonymous)) {
      known.delete(anonymous);
      newOwners.push(anonymous);
    }
  }
  await forget(tx, team, [...agreed], newOwners);
  return { kept, erased };
}

/** Kind and hash in one text, hashed once: a batch names the same few people in each of its events. */
function keysOfTeam(team: string) {
  const keys = new Map<string, string>();
  return (kind: PersonKey['kind'], value: string): string => {
    const before = keys.get(`${kind} ${value}`);
    if (before) return before;
    const { kind: stored, hash } = hashKey(team, { kind, value });
    const key = `${stored} ${hash}`;
    keys.set(`${kind} ${value}`, key);
    return key;
  };
}

async function knownErasures(tx: Transaction, team: string, keys: Record<string, string | undefined>[]) {
  const hashes = new Set(keys.flatMap((own) => Object.values(own)).map((key) => key?.split(' ')[1] ?? ''));
  const rows = await tx
    .select()
    .from(erasures)
    .where(and(eq(erasures.team, team), isOneOf(erasures.hash, [...hashes])));
  return new Map(rows.map((row) => [`${row.kind} ${row.hash}`, row]));
}

async function forget(tx: Transaction, team: string, leads: string[], keys: string[]): Promise<void> {
  const hashes = keys.map((key) => key.split(' ')[1] ?? '');
  const ofTeam = eq(erasures.team, team);
  if (leads.length > 0) await tx.delete(erasures).where(and(ofTeam, inArray(erasures.lead, leads)));
  if (hashes.length > 0) await tx.delete(erasures).where(and(ofTeam, inArray(erasures.hash, hashes)));
}

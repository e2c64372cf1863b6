import { and, eq, inArray } from 'drizzle-orm';
import type { IncomingEvent } from '../sources/incoming-event';
import { isOneOf } from '../store/many-rows';
import type { Transaction } from '../store/store';
import { erasures } from '../store/tables/operation-tables';
import { hashKey, type PersonKey } from './hash-key';

/** What a sender is told of an event that was left out. */
export const erasedReason =
  'This person was erased from the team’s records. Should they have agreed anew, send identify with traits.consented_at, a date after the erasure.';

/** Which of the keys that a batch names are of people who were erased. */
interface Erasures {
  /** By kind and hash. */
  known: ReadonlyMap<string, typeof erasures.$inferSelect>;
  keysOf: (event: IncomingEvent) => Record<'email' | 'user' | 'anonymous', string | undefined>;
}

/** What is left of a batch without the erased, and what its consents make void. */
interface WithoutErased {
  kept: IncomingEvent[];
  erased: IncomingEvent[];
  /** Leads that agreed anew, by the ids that they had. */
  agreed: string[];
  /** Keys of browsers that are somebody else's now. */
  newOwners: string[];
}

/** The erasures of the people that a batch names. */
export async function erasuresOf(
  tx: Transaction,
  team: string,
  incoming: readonly IncomingEvent[],
): Promise<Erasures> {
  const keyOf = keysOfTeam(team);
  const keysOf = ({ email, user, anonymous }: IncomingEvent) => ({
    email: email && keyOf('email', email),
    user: user && keyOf('user', user),
    anonymous: anonymous && keyOf('anonymous', anonymous),
  });
  const keys = incoming.flatMap((event) => Object.values(keysOf(event)));
  const hashes = new Set(keys.flatMap((key) => key?.split(' ')[1] ?? []));
  const rows = await tx
    .select()
    .from(erasures)
    .where(and(eq(erasures.team, team), isOneOf(erasures.hash, [...hashes])));
  return { known: new Map(rows.map((row) => [`${row.kind} ${row.hash}`, row])), keysOf };
}

/**
 * Leaves out the events of people who were erased, unless an `identify` says when they agreed anew. It must say when:
 * a system that was not told of the erasure goes on repeating the consent of before.
 */
export function withoutErased(
  incoming: readonly IncomingEvent[],
  { known: before, keysOf }: Erasures,
  now: Date,
): WithoutErased {
  if (before.size === 0) return { kept: [...incoming], erased: [], agreed: [], newOwners: [] };
  const known = new Map(before);
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
  return { kept, erased, agreed: [...agreed], newOwners };
}

/** Forgets the erasures that a batch's consents make void. */
export async function forgetErasures(
  tx: Transaction,
  team: string,
  { agreed, newOwners }: WithoutErased,
): Promise<void> {
  const hashes = newOwners.map((key) => key.split(' ')[1] ?? '');
  const ofTeam = eq(erasures.team, team);
  if (agreed.length > 0) await tx.delete(erasures).where(and(ofTeam, inArray(erasures.lead, agreed)));
  if (hashes.length > 0) await tx.delete(erasures).where(and(ofTeam, inArray(erasures.hash, hashes)));
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

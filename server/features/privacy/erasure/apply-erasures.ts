import { and, eq, inArray } from 'drizzle-orm';
import { normalizeEmail } from '../../../../utils/identity/email';
import { isAnyOf } from '../../../platform/db/many-rows';
import type { Transaction } from '../../../platform/db/store';
import { erasures } from '../../../platform/db/tables/operation-tables';
import type { IncomingEvent } from '../../ingest/incoming-event';
import type { KnownIdentities } from '../../ingest/known-people';
import { hashKey, type PersonKey } from './hash-key';

/** What a server is told of an event that was left out. */
export const erasedReason =
  'This person was erased from the team’s records. If they have agreed again since, send identify with traits.consented_at, a date after the erasure.';

type Erasure = typeof erasures.$inferSelect;

/** Which of the keys that a batch names are of people who were erased. */
export interface Erasures {
  /** By kind and hash. */
  known: ReadonlyMap<string, Erasure>;
  keysOf: (event: IncomingEvent) => EventKey[];
}

/** A key that an event names somebody by, as it is stored and as it is hashed. */
interface EventKey {
  kind: PersonKey['kind'];
  value: string;
  /** Its kind and hash, as `erasures` has them. */
  hashed: string;
}

/** What is left of a batch without the erased, and what follows for the list of erasures. */
export interface ErasureOutcome {
  kept: IncomingEvent[];
  erased: IncomingEvent[];
  /** Leads that agreed again, by the ids that they had. */
  agreed: string[];
  /** Keys of browsers that are somebody else's now, by kind and hash. */
  newOwners: string[];
  /** Keys that stood beside an erased one, so that they name the same person. */
  closed: (Omit<Erasure, 'team'> & { team: string })[];
}

/** Everything in an event that can name a person: every kind of identity, wherever it stands. */
function namesIn({ email, otherEmails = [], user, anonymous, previous, traits }: IncomingEvent): PersonKey[] {
  const names: [PersonKey['kind'], string | undefined][] = [
    ['email', email],
    ...otherEmails.map((other) => ['email', other] as [PersonKey['kind'], string]),
    ['user', user],
    ['anonymous', anonymous],
    ['user', previous],
    ['anonymous', previous],
    ['email', normalizeEmail(previous ?? '')],
    ['email', normalizeEmail(anonymous ?? '')],
    ['email', normalizeEmail(user ?? '')],
    ['linkedin', traits?.linkedin?.slug],
    ['linkedinMember', traits?.linkedin?.member],
  ];
  return names.flatMap(([kind, value]) => (value ? [{ kind, value }] : []));
}

/** The erasures of the people that a batch names. */
export async function readErasures(
  tx: Transaction,
  team: string,
  incoming: readonly IncomingEvent[],
): Promise<Erasures> {
  const hashOf = hashesOfTeam(team);
  const keys = new Map(
    incoming.map((event) => {
      const own = namesIn(event).map(({ kind, value }) => ({ kind, value, hashed: hashOf(kind, value) }));
      return [event, own] as const;
    }),
  );
  const keysOf = (event: IncomingEvent) => keys.get(event) ?? [];
  const hashes = new Set(
    [...keys.values()].flatMap((own) => own.map(({ hashed }) => hashed.split(' ')[1] ?? '')),
  );
  const rows = await tx
    .select()
    .from(erasures)
    .where(and(eq(erasures.team, team), isAnyOf(erasures.hash, [...hashes])));
  return { known: new Map(rows.map((row) => [`${row.kind} ${row.hash}`, row])), keysOf };
}

/**
 * Leaves out the events of people who were erased, by any key in them, unless a server's `identify` says when they
 * agreed again. It must say when: a system that was not told of the erasure goes on repeating the consent from before.
 *
 * What a public key says of consent counts for nothing, and it makes no erasure void.
 *
 * @param named who the team's leads are known by: a key that is another person's now says nothing of the erased one.
 */
export function applyErasures(
  incoming: readonly IncomingEvent[],
  { known: before, keysOf }: Erasures,
  { team, named, isPublic, now }: { team: string; named: KnownIdentities; isPublic: boolean; now: Date },
): ErasureOutcome {
  const result: ErasureOutcome = { kept: [], erased: [], agreed: [], newOwners: [], closed: [] };
  if (before.size === 0) return { ...result, kept: [...incoming] };
  const known = new Map(before);
  const agreed = new Set<string>();
  for (const event of incoming) {
    const keys = keysOf(event);
    // A browser that names somebody else is theirs from now on, whoever used it before.
    const isNamed = event.email !== undefined || named.has(`user ${event.user}`);
    const found = keys.find(({ kind, hashed }) => known.has(hashed) && !(kind === 'anonymous' && isNamed));
    const erasure = found && known.get(found.hashed);
    const consent = isPublic ? undefined : event.traits?.consentedAt;
    if (erasure && consent && consent > erasure.at && consent <= now) agreed.add(erasure.lead);
    if (erasure && !agreed.has(erasure.lead)) {
      result.erased.push(event);
      if (!isPublic) close(keys, erasure);
      continue;
    }
    const browser = keys.find(({ kind, hashed }) => kind === 'anonymous' && known.has(hashed));
    if (browser && !erasure) {
      if (isPublic) {
        result.kept.push({ ...event, anonymous: undefined });
        continue;
      }
      known.delete(browser.hashed);
      result.newOwners.push(browser.hashed);
    }
    result.kept.push(event);
  }
  return { ...result, agreed: [...agreed] };

  /** What a server names beside an erased key is the erased person, too, unless it is known to be somebody else. */
  function close(keys: readonly EventKey[], { lead, at }: Erasure): void {
    for (const { kind, value, hashed } of keys) {
      if (kind === 'anonymous' || known.has(hashed) || named.has(`${kind} ${value}`)) continue;
      const key = { ...hashKey(team, { kind, value }), team, lead, at };
      known.set(hashed, key);
      result.closed.push(key);
    }
  }
}

/** Brings the list of erasures up to date with a batch. */
export async function updateErasures(
  tx: Transaction,
  team: string,
  { agreed, newOwners, closed }: ErasureOutcome,
): Promise<void> {
  const hashes = newOwners.map((key) => key.split(' ')[1] ?? '');
  const ofTeam = eq(erasures.team, team);
  if (agreed.length > 0) await tx.delete(erasures).where(and(ofTeam, inArray(erasures.lead, agreed)));
  if (hashes.length > 0) await tx.delete(erasures).where(and(ofTeam, inArray(erasures.hash, hashes)));
  const fresh = closed.filter(({ lead }) => !agreed.includes(lead));
  if (fresh.length > 0) await tx.insert(erasures).values(fresh).onConflictDoNothing();
}

/** Kind and hash in one text, hashed once: a batch names the same few people in each of its events. */
function hashesOfTeam(team: string) {
  const hashes = new Map<string, string>();
  return (kind: PersonKey['kind'], value: string): string => {
    const before = hashes.get(`${kind} ${value}`);
    if (before) return before;
    const { kind: stored, hash } = hashKey(team, { kind, value });
    const hashed = `${stored} ${hash}`;
    hashes.set(`${kind} ${value}`, hashed);
    return hashed;
  };
}

import { inArray } from 'drizzle-orm';
import { normalizeEmail } from '../../../../utils/identity/email';
import { isAnyOf } from '../../../platform/db/many-rows';
import type { TeamTx } from '../../../platform/db/store';
import { erasures } from '../../../platform/db/tables/erasure-tables';
import type { IncomingEvent } from '../../ingest/incoming-event';
import type { KnownIdentities } from '../../ingest/known-people';
import { hashKey, type PersonKey } from './hash-key';

/** The reason given to a server for an event that was left out. */
export const erasedReason =
  'This person was erased from the team’s records. If they have consented again since, send an identify call with traits.consented_at set to a date after the erasure.';

type Erasure = typeof erasures.$inferSelect;

/** The keys in a batch that belong to erased people. */
export interface Erasures {
  /** By kind and hash. */
  byHash: ReadonlyMap<string, Erasure>;
  keysOf: (event: IncomingEvent) => EventKey[];
}

/** A key in an event, as sent and as hashed. */
interface EventKey {
  kind: PersonKey['kind'];
  value: string;
  /** Kind and hash, as in `erasures`. */
  hashedKey: string;
}

/** A batch without erased people, and changes to the list of erasures. */
export interface ErasureOutcome {
  kept: IncomingEvent[];
  erased: IncomingEvent[];
  /** Erased people who have consented again, by their former lead IDs. */
  reconsented: string[];
  /** Browser keys that now belong to someone else, by kind and hash. */
  reassigned: string[];
  /** Further keys of erased people: they were sent with an erased key. */
  added: Erasure[];
}

/** Everything in an event that can identify a person: all kinds of identity, wherever they are. */
function listPersonKeys({
  email,
  otherEmails = [],
  user,
  anonymous,
  previous,
  traits,
}: IncomingEvent): PersonKey[] {
  const keys: [PersonKey['kind'], string | undefined][] = [
    ['email', email],
    ...otherEmails.map((other): [PersonKey['kind'], string] => ['email', other]),
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
  return keys.flatMap(([kind, value]) => (value ? [{ kind, value }] : []));
}

/** The erasures that concern a batch. */
export async function readErasures(tx: TeamTx, incoming: readonly IncomingEvent[]): Promise<Erasures> {
  const hashOf = createKeyHasher(tx.team);
  const keys = new Map(
    incoming.map((event) => {
      const eventKeys = listPersonKeys(event).map(({ kind, value }) => ({
        kind,
        value,
        hashedKey: hashOf(kind, value),
      }));
      return [event, eventKeys] as const;
    }),
  );
  const keysOf = (event: IncomingEvent) => keys.get(event) ?? [];
  const hashes = new Set(
    [...keys.values()].flatMap((eventKeys) =>
      eventKeys.map(({ hashedKey }) => hashedKey.split(' ')[1] ?? ''),
    ),
  );
  const rows = await tx
    .select()
    .from(erasures)
    .where(isAnyOf(erasures.hash, [...hashes]));
  return { byHash: new Map(rows.map((row) => [`${row.kind} ${row.hash}`, row])), keysOf };
}

/**
 * Leaves out events of erased people, by any key in them, unless a server's `identify` says when they
 * consented again. The date is required, because a system that doesn't know of the erasure keeps repeating
 * the earlier consent.
 *
 * A public key can't give consent or revoke an erasure.
 *
 * @param identities the keys of the team's leads: a key that now belongs to someone else isn't the erased
 * person's.
 */
export function applyErasures(
  incoming: readonly IncomingEvent[],
  { byHash: storedErasures, keysOf }: Erasures,
  {
    team,
    identities,
    isPublic,
    now,
  }: { team: string; identities: KnownIdentities; isPublic: boolean; now: Date },
): ErasureOutcome {
  const result: ErasureOutcome = { kept: [], erased: [], reconsented: [], reassigned: [], added: [] };
  if (storedErasures.size === 0) return { ...result, kept: [...incoming] };
  const byHash = new Map(storedErasures);
  const reconsented = new Set<string>();
  for (const event of incoming) {
    const keys = keysOf(event);
    // A browser now belongs to the person it identifies, even if an erased person used it before.
    const isIdentified = event.email !== undefined || identities.has(`user ${event.user}`);
    const erasedKey = keys.find(
      ({ kind, hashedKey }) => byHash.has(hashedKey) && !(kind === 'anonymous' && isIdentified),
    );
    const erasure = erasedKey && byHash.get(erasedKey.hashedKey);
    const consentedAt = isPublic ? undefined : event.traits?.consentedAt;
    if (erasure && consentedAt && consentedAt > erasure.at && consentedAt <= now)
      reconsented.add(erasure.lead);
    if (erasure && !reconsented.has(erasure.lead)) {
      result.erased.push(event);
      if (!isPublic) extendErasure(keys, erasure);
      continue;
    }
    const browserKey = keys.find(({ kind, hashedKey }) => kind === 'anonymous' && byHash.has(hashedKey));
    if (browserKey && !erasure) {
      if (isPublic) {
        result.kept.push({ ...event, anonymous: undefined });
        continue;
      }
      byHash.delete(browserKey.hashedKey);
      result.reassigned.push(browserKey.hashedKey);
    }
    result.kept.push(event);
  }
  return { ...result, reconsented: [...reconsented] };

  /**
   * A key that a server sends with an erased key is the erased person's, too, unless it is known to be
   * someone else's.
   */
  function extendErasure(keys: readonly EventKey[], { lead, at }: Erasure): void {
    for (const { kind, value, hashedKey } of keys) {
      if (kind === 'anonymous' || byHash.has(hashedKey) || identities.has(`${kind} ${value}`)) continue;
      const key = { ...hashKey(team, { kind, value }), team, lead, at };
      byHash.set(hashedKey, key);
      result.added.push(key);
    }
  }
}

/** Updates the list of erasures after a batch. */
export async function updateErasures(
  tx: TeamTx,
  { reconsented, reassigned, added }: ErasureOutcome,
): Promise<void> {
  const hashes = reassigned.map((key) => key.split(' ')[1] ?? '');
  if (reconsented.length > 0) await tx.delete(erasures).where(inArray(erasures.lead, reconsented));
  if (hashes.length > 0) await tx.delete(erasures).where(inArray(erasures.hash, hashes));
  const remaining = added.filter(({ lead }) => !reconsented.includes(lead));
  if (remaining.length > 0) await tx.insert(erasures).values(remaining).onConflictDoNothing();
}

/** Hashes keys by kind and value, with a cache, because the events of a batch repeat the same few people. */
function createKeyHasher(team: string) {
  const hashes = new Map<string, string>();
  return (kind: PersonKey['kind'], value: string): string => {
    const cached = hashes.get(`${kind} ${value}`);
    if (cached) return cached;
    const { kind: storedKind, hash } = hashKey(team, { kind, value });
    const hashedKey = `${storedKind} ${hash}`;
    hashes.set(`${kind} ${value}`, hashedKey);
    return hashedKey;
  };
}

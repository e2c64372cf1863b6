import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { lockEvents } from '../../../platform/db/lock-events';
import { recordChanges } from '../../../platform/db/record-changes';
import type { Store } from '../../../platform/db/store';
import { erasures } from '../../../platform/db/tables/operation-tables';
import { UserError } from '../../../platform/user-error';
import { findByKeys, findPerson } from './find-person';
import { hashKey, type PersonKey } from './hash-key';
import { personalDataOf } from './personal-data';

/** Who is to be erased: by what somebody typed, or by keys that a system sent. */
export type Erased = { key: string } | { keys: readonly PersonKey[] };

/**
 * Removes all that is held about one person, in one transaction, and has reps' devices do the same. Of their keys
 * hashes stay, by which what comes in later is known to be about them.
 *
 * @param isOneOfMany the caller erases others, too, and scrubs the store once for all.
 * @param isSure without it, nothing is removed and only what would be is said.
 * @returns in words, what was removed or would be.
 * @throws UserError when what was typed is no key, or nobody has it.
 */
export async function erasePerson(
  store: Store,
  team: string,
  {
    isSure,
    isOneOfMany = false,
    now,
    ...who
  }: Erased & { isSure: boolean; isOneOfMany?: boolean; now: Date },
): Promise<string> {
  const answer = await store.inTeam(team, async (tx) => {
    await lockEvents(tx, team); // An event that comes in meanwhile would make them again.
    const person = 'key' in who ? await findPerson(tx, team, who.key) : await findByKeys(tx, team, who.keys);
    const counts: string[] = [];
    for (const { name, table, where } of personalDataOf(team, person)) {
      const rows = isSure
        ? await tx.delete(table).where(where).returning({ one: sql`1` })
        : await tx.select({ one: sql`1` }).from(table).where(where);
      if (rows.length > 0) counts.push(`${rows.length} of ${name}`);
    }
    if (counts.length === 0 && 'key' in who) throw new UserError(`Nothing is held about “${who.key}”.`);
    const rows = counts.reverse().join(', ') || 'nothing was held';
    if (!isSure) return `Would remove, for good: ${rows}. Nothing was removed yet: say it again with --yes.`;
    const lead = person.lead ?? ('keys' in who ? randomUUID() : undefined);
    if (!lead) return `Removed: ${rows}. They were no lead.`;
    // An address and its hash are one key.
    const hashes = new Map(person.keys.map((key) => [hashKey(team, key).hash, hashKey(team, key)]));
    if (hashes.size > 0)
      await tx
        .insert(erasures)
        .values([...hashes.values()].map((key) => ({ ...key, team, lead, at: now })))
        .onConflictDoUpdate({
          target: [erasures.team, erasures.kind, erasures.hash],
          set: { lead, at: now },
        });
    if (person.lead) {
      await recordChanges(tx, team, [{ body: { kind: 'erasure', at: now.toISOString(), lead } }]);
    }
    return `Removed: ${rows}. Reps’ devices forget this person when they next ask. Erase them in marketing’s own systems, too, and in backups that were made before.`;
  });
  if (isSure && !isOneOfMany) await store.scrub?.();
  return answer;
}

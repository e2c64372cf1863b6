import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { lockEvents } from '../../../platform/db/lock-events';
import type { Store } from '../../../platform/db/store';
import { erasures } from '../../../platform/db/tables/erasure-tables';
import { UserError } from '../../../platform/user-error';
import { findPerson, findPersonByKeys } from './find-person';
import { hashKey, type PersonKey } from './hash-key';
import { listPersonalData } from './personal-data';

/** Whom to erase: by what someone typed, or by keys that a system sent. */
export type ErasureSubject = { key: string } | { keys: readonly PersonKey[] };

/**
 * Removes everything kept about a person, in one transaction, and tells reps' devices to do the same. Hashes
 * of the person's keys stay, to recognize events that come in later.
 *
 * @param isOneOfMany the caller erases others, too, and scrubs the store once at the end.
 * @param isConfirmed if false, nothing is removed; only the description is returned.
 * @returns a description of what was removed or would be.
 * @throws UserError if what was typed isn't a key, or nobody has it.
 */
export async function erasePerson(
  store: Store,
  team: string,
  {
    isConfirmed,
    isOneOfMany = false,
    now,
    ...subject
  }: ErasureSubject & { isConfirmed: boolean; isOneOfMany?: boolean; now: Date },
): Promise<string> {
  const description = await store.inTeam(team, async (tx) => {
    await lockEvents(tx); // An event coming in meanwhile would recreate them.
    const person =
      'key' in subject ? await findPerson(tx, subject.key) : await findPersonByKeys(tx, subject.keys);
    const counts: string[] = [];
    for (const { name, table, where } of listPersonalData(person)) {
      const rows = isConfirmed
        ? await tx.delete(table).where(where).returning({ one: sql`1` })
        : await tx.select({ one: sql`1` }).from(table).where(where);
      if (rows.length > 0) counts.push(`${rows.length} from ${name}`);
    }
    if (counts.length === 0 && 'key' in subject)
      throw new UserError(`No data is stored about “${subject.key}”.`);
    const rows = counts.reverse().join(', ') || 'nothing (no data was stored)';
    if (!isConfirmed)
      return `This would permanently remove these rows: ${rows}. Nothing has been removed yet. Run the command again with --yes to remove them.`;
    tx.audit.push({ action: 'lead.erased', subject: person.lead ?? undefined });
    const lead = person.lead ?? ('keys' in subject ? randomUUID() : undefined);
    if (!lead) return `Removed: ${rows}. This person wasn’t a lead.`;
    // An email address and its hash count as one key.
    const hashes = new Map(person.keys.map((key) => [hashKey(team, key).hash, hashKey(team, key)]));
    if (hashes.size > 0)
      await tx
        .insert(erasures)
        .values([...hashes.values()].map((key) => ({ ...key, team, lead, at: now })))
        .onConflictDoUpdate({
          target: [erasures.team, erasures.kind, erasures.hash],
          set: { lead, at: now },
        });
    if (person.lead) tx.newChanges.push({ body: { kind: 'erasure', at: now.toISOString(), lead } });
    return `Removed: ${rows}. Reps’ devices delete this person the next time they sync. Also erase them in marketing’s own systems and in earlier backups.`;
  });
  if (isConfirmed && !isOneOfMany) await store.scrub?.();
  return description;
}

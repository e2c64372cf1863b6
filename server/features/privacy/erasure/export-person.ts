import type { Store } from '../../../platform/db/store';
import { UserError } from '../../../platform/user-error';
import { findPerson } from './find-person';
import { listPersonalData } from './personal-data';

/**
 * Exports everything kept about a person, by table, as JSON.
 *
 * @throws UserError if it isn't a key, or nobody has it.
 */
export async function exportPerson(store: Store, team: string, key: string, now: Date): Promise<string> {
  const tables = await store.inTeam(team, async (tx) => {
    const result: [string, unknown[]][] = [];
    const person = await findPerson(tx, key);
    for (const { name, table, where } of listPersonalData(person)) {
      const rows = await tx.select().from(table).where(where);
      if (rows.length > 0) result.push([name, rows]);
    }
    if (result.length > 0) tx.audit.push({ action: 'lead.exported', subject: person.lead ?? undefined });
    return result;
  });
  if (tables.length === 0) throw new UserError(`No data is stored about “${key}”.`);
  return JSON.stringify({ exportedAt: now, team, ...Object.fromEntries(tables.reverse()) }, undefined, 2);
}

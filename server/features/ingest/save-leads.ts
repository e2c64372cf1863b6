import { sql } from 'drizzle-orm';
import { insertMany, onConflictReplace } from '../../platform/db/many-rows';
import type { Transaction } from '../../platform/db/store';
import { leads } from '../../platform/db/tables/lead-tables';
import type { StoredLead } from './known-people';

const columns = [
  leads.name,
  leads.nameKey,
  leads.nameKeys,
  leads.title,
  leads.company,
  leads.companyKey,
  leads.email,
  leads.industry,
  leads.employees,
  leads.country,
  leads.doNotContact,
  leads.unsubscribed,
  leads.traitsAt,
  leads.scoreHint,
  leads.nextHint,
  leads.lastAt,
  leads.readyAt,
];

/**
 * Saves what is known of leads, and where they stand. What else writes it waits for the lock of events, but for the
 * stage: that is feedback's, and stays. The owner is marketing's where it names one.
 *
 * @param named the owner of each lead that this batch names one for.
 */
export function saveLeads(
  tx: Transaction,
  rows: readonly StoredLead[],
  named: ReadonlyMap<string, string>,
): Promise<void> {
  const values = rows.map((row) => ({ ...row, owner: named.get(row.id) ?? null }));
  const replace = onConflictReplace([leads.team, leads.id], columns);
  return insertMany(tx, leads, values, sql`${replace}, owner = coalesce(excluded.owner, ${leads.owner})`);
}

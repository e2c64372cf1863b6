import { sql } from 'drizzle-orm';
import { insertMany, onConflictReplace } from '../../platform/db/many-rows';
import type { TeamTx } from '../../platform/db/store';
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
  leads.doNotContactAt,
  leads.doNotContactReceivedAt,
  leads.unsubscribed,
  leads.unsubscribedAt,
  leads.unsubscribedReceivedAt,
  leads.isPublic,
  leads.traitsAt,
  leads.scoreHint,
  leads.nextScoreHint,
  leads.lastEngagedAt,
  leads.thresholdReachedAt,
  leads.handedOverAt,
  leads.contactRequestedAt,
];

/**
 * Saves leads. Except for the stage, other writers of these columns wait for the events lock. The stage
 * belongs to feedback and isn't changed. The owner is set only if marketing names one.
 *
 * @param named owners that this batch sets, by lead.
 */
export function saveLeads(
  tx: TeamTx,
  rows: readonly StoredLead[],
  named: ReadonlyMap<string, string>,
): Promise<void> {
  const values = rows.map((row) => ({ ...row, owner: named.get(row.id) ?? null }));
  const replace = onConflictReplace([leads.team, leads.id], columns);
  return insertMany(tx, leads, values, sql`${replace}, owner = coalesce(excluded.owner, ${leads.owner})`);
}

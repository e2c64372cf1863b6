import { desc } from 'drizzle-orm';
import type { Merge } from '../../../../utils/contract/console/merge';
import type { TeamTx } from '../../../platform/db/store';
import { merges } from '../../../platform/db/tables/lead-tables';
import { type LeadSnapshot, leadSnapshot } from './lead-snapshot';

export const maxMerges = 100;

/** The latest merges of leads, newest first. */
export async function listMerges(tx: TeamTx): Promise<Merge[]> {
  return (await tx.select().from(merges).orderBy(desc(merges.place)).limit(maxMerges)).map(toMerge);
}

function toMerge(row: typeof merges.$inferSelect): Merge {
  const { id, kept, merged, by, reason, at, undoneAt, undoneBy } = row;
  return {
    id,
    kept,
    merged,
    keptBefore: toLeadSummary(leadSnapshot.parse(row.keptRow)),
    mergedBefore: toLeadSummary(leadSnapshot.parse(row.mergedRow)),
    by,
    reason,
    at: at.toISOString(),
    undoneAt: undoneAt?.toISOString(),
    undoneBy: undoneBy ?? undefined,
  };
}

function toLeadSummary({ name, title, company, email }: LeadSnapshot): Merge['keptBefore'] {
  return { name, title: title ?? undefined, company: company ?? undefined, email: email ?? undefined };
}

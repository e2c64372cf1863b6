import { and, eq } from 'drizzle-orm';
import type { TeamTx } from '../../../platform/db/store';
import { confirmedNames, type merges } from '../../../platform/db/tables/lead-tables';
import type { LeadSnapshot } from './lead-snapshot';

type MergeNote = Pick<typeof merges.$inferSelect, 'by' | 'at'>;

/** Merging two leads also confirms that the kept one goes by the other's name. */
export async function confirmMergedName(
  tx: TeamTx,
  { id: lead, name, nameKey }: LeadSnapshot,
  resolvedTo: string,
  { by, at }: MergeNote,
): Promise<void> {
  if (nameKey === '') return;
  await tx
    .insert(confirmedNames)
    .values({ team: tx.team, lead, resolvedTo, name, nameKey, by, at })
    .onConflictDoNothing();
}

/** Removes a name that a merge confirmed. The same name confirmed by a rep stays. */
export async function removeMergedName(
  tx: TeamTx,
  { id: lead, nameKey }: LeadSnapshot,
  { by, at }: MergeNote,
): Promise<void> {
  await tx
    .delete(confirmedNames)
    .where(
      and(
        eq(confirmedNames.lead, lead),
        eq(confirmedNames.nameKey, nameKey),
        eq(confirmedNames.by, by),
        eq(confirmedNames.at, at),
      ),
    );
}

import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/db/store';
import { merges } from '../../../platform/db/tables/lead-tables';

/** Where a lead is to be found now: by its own id, or under the one that it was merged into. `standing_lead` says the same. */
export async function standingLead(tx: Transaction, team: string, lead: string): Promise<string> {
  const [merge] = await tx
    .select({ stands: merges.stands })
    .from(merges)
    .where(and(eq(merges.team, team), eq(merges.gone, lead), isNull(merges.undoneAt)));
  return merge?.stands ?? lead;
}

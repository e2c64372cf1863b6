import { eq } from 'drizzle-orm';
import type { FeedbackItem } from '../../../utils/contract/shared/feedback';
import type { TeamTx } from '../../platform/db/store';
import { leads } from '../../platform/db/tables/lead-tables';
import { resolveMergedLead } from '../leads/people/resolve-merged-lead';
import { isErased } from '../privacy/erasure/is-erased';

/** Whether refused feedback is about someone who was erased or removed, so that no revision of it can be stored. */
export async function isPersonGone(tx: TeamTx, item: FeedbackItem): Promise<boolean> {
  const hasKeys = item.kind === 'suggestion' || item.kind === 'match';
  if (hasKeys && (await isErased(tx, item.body.keys))) return true;
  if (item.kind === 'suggestion') return false;
  const lead = await resolveMergedLead(tx, item.lead);
  const [found] = await tx.select({ id: leads.id }).from(leads).where(eq(leads.id, lead));
  return found === undefined;
}

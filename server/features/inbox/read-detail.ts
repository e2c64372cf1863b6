import { eq } from 'drizzle-orm';
import type { InboxDetail } from '../../../utils/contract/console/inbox';
import type { TeamTx } from '../../platform/db/store';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { readLeadDetail } from '../leads/read-lead-detail';
import { readInboxItem } from './read-inbox';

/** Feedback with its lead's current state, or why there is none: it is withdrawn, or doesn't exist. */
export async function readDetail(
  tx: TeamTx,
  id: string,
  now: Date,
): Promise<InboxDetail | 'withdrawn' | undefined> {
  const item = await readInboxItem(tx, id);
  if (!item) {
    const [row] = await tx
      .select({ isWithdrawn: feedback.withdrawn })
      .from(feedback)
      .where(eq(feedback.id, id));
    return row?.isWithdrawn ? 'withdrawn' : undefined;
  }
  return { item, lead: item.kind === 'suggestion' ? undefined : await readLeadDetail(tx, item.lead.id, now) };
}

import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { InboxDetail } from '../../../utils/contract/console/inbox';
import { queryRows } from '../../platform/db/query-rows';
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
  if (item.kind === 'suggestion') return { item };
  return { item, lead: await readLeadDetail(tx, item.lead.id, now), readAt: await lastRead(tx, id) };
}

/** When the rep who gave a piece of feedback last read the lead's card. */
async function lastRead(tx: TeamTx, id: string): Promise<string | undefined> {
  const [row] = await queryRows(
    tx,
    sql`select m.at from feedback f
      join marks m on m.team = f.team and m.rep = f.rep and m.lead = f.lead and m.kind = 'read'
      where f.id = ${id}`,
    z.object({ at: z.coerce.date() }),
  );
  return row?.at.toISOString();
}

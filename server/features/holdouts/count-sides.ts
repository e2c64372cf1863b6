import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type HoldoutCounts, holdoutCounts } from '../../../utils/contract/console/holdout';
import { dayInMs } from '../../../utils/contract/shared/day';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { toneOf } from '../feedback/tone-of';

/** How many days a lead has to be accepted. */
export const countedDays = 28;

const row = z.object({ isHeldBack: z.boolean(), counts: holdoutCounts.shape.changed });
const none = { entered: 0, counted: 0, judged: 0, accepted: 0 };

/**
 * Counts the leads of both sides of a holdout that hasn't ended. A lead counts once it has had all of its days; one that
 * another was merged into doesn't, because it has been on either side.
 */
export async function countSides(tx: TeamTx, holdout: string, now: Date): Promise<HoldoutCounts> {
  const enteredUntil = new Date(now.getTime() - countedDays * dayInMs).toISOString();
  const isAccepted = sql`${toneOf(sql`f`)} = 'good'`;
  const isGiven = (condition = sql`true`) => sql`exists (
    select from feedback f where f.team = h.team and f.lead = h.lead and f.kind = 'disposition' and not f.withdrawn
      and f.given_at >= h.entered_at and f.given_at < h.entered_at + make_interval(days => ${countedDays}::integer)
      and ${condition})`;
  const rows = await queryRows(
    tx,
    sql`with each as (
        select h.is_held_back, h.entered_at <= ${enteredUntil}::timestamptz as is_counted, ${isGiven()} as judged,
          ${isGiven(isAccepted)} as accepted
        from holdout_leads h where h.holdout = ${holdout} and h.merged_from is null
      )
      select is_held_back as "isHeldBack", jsonb_build_object(
        'entered', count(*),
        'counted', count(*) filter (where is_counted),
        'judged', count(*) filter (where is_counted and judged),
        'accepted', count(*) filter (where is_counted and accepted)
      ) as counts
      from each group by is_held_back`,
    row,
  );
  const countsOf = (side: boolean) => rows.find(({ isHeldBack }) => isHeldBack === side)?.counts ?? none;
  return { changed: countsOf(false), heldBack: countsOf(true) };
}

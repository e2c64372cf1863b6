import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { HoldoutCounts } from '../../../utils/contract/console/holdout';
import { dayInMs } from '../../../utils/contract/shared/day';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { toneOf } from '../feedback/tone-of';

/** How many days a lead has to be accepted. */
export const countedDays = 28;

const row = z.object({
  isHeldBack: z.boolean(),
  entered: z.int(),
  counted: z.int(),
  judged: z.int(),
  accepted: z.int(),
});
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
        select h.is_held_back, h.entered_at <= ${enteredUntil}::timestamptz as counts, ${isGiven()} as judged,
          ${isGiven(isAccepted)} as accepted
        from holdout_leads h where h.holdout = ${holdout} and h.merged_from is null
      )
      select is_held_back as "isHeldBack", count(*)::integer as entered,
        count(*) filter (where counts)::integer as counted,
        count(*) filter (where counts and judged)::integer as judged,
        count(*) filter (where counts and accepted)::integer as accepted
      from each group by is_held_back`,
    row,
  );
  const side = (held: boolean) => {
    const { isHeldBack: _, ...counts } = rows.find(({ isHeldBack }) => isHeldBack === held) ?? {
      isHeldBack: held,
      ...none,
    };
    return counts;
  };
  return { changed: side(false), heldBack: side(true) };
}

import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ResponseTime } from '../../../utils/contract/console/reports';
import type { BusinessHours, Sla } from '../../../utils/contract/shared/team';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { quantile } from '../statistics/quantile';
import { elapsedHours } from './elapsed-hours';
import { dispositionsIn, isWithin, type Period } from './period';

/** `target`: the hours allowed, if a holdout keeps others for the lead than the SLA gives. */
const span = z.object({
  from: z.coerce.date(),
  to: z.coerce.date(),
  target: z.int().nullish(),
});

/** How long sales took from being handed a lead to the first disposition. */
export function readTimeToFeedback(tx: TeamTx, sla: Sla, period: Period): Promise<ResponseTime> {
  return summarize(
    tx,
    sla.decideWithinHours,
    sla.businessHours,
    sql`
    select l.handed_over_at as "from", w.at as "to" from leads l
    join lateral (select min(given_at) as at from feedback f
      where f.team = l.team and f.lead = l.id and f.kind = 'disposition' and f.given_at >= l.handed_over_at
        and not f.withdrawn) w on w.at is not null
    where ${isWithin(sql`l.handed_over_at`, period)}`,
  );
}

/** How long marketing took from a disposition to its first reply. *Seen* alone is no reply. */
export function readTimeToAnswer(tx: TeamTx, sla: Sla, period: Period): Promise<ResponseTime> {
  return summarize(
    tx,
    sla.answerWithinHours,
    sla.businessHours,
    sql`
    select f.given_at as "from", min(r.at) as "to",
      (select (l.held_back->>'answerWithinHours')::integer from leads l where l.team = f.team and l.id = f.lead) as target
    from feedback f join replies r on r.team = f.team and r.feedback = f.id and r.kind <> 'seen' and r.at >= f.given_at
    where ${dispositionsIn(period)} group by f.team, f.id, f.lead, f.given_at`,
  );
}

async function summarize(
  tx: TeamTx,
  target: number,
  businessHours: BusinessHours | undefined,
  spans: SQL,
): Promise<ResponseTime> {
  const rows = await queryRows(tx, spans, span);
  const taken = elapsedHours(rows, businessHours);
  const hours = taken.toSorted((a, b) => a - b);
  return {
    count: hours.length,
    median: quantile(hours, 0.5),
    p90: quantile(hours, 0.9),
    target,
    onTime: taken.filter((hours, at) => hours <= (rows[at]?.target ?? target)).length,
  };
}

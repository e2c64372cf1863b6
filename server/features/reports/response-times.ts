import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Figures } from '../../../utils/contract/console/figures';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { dispositionsIn, iso, type Period } from './period';

const hours = z.object({ count: z.number(), median: z.number().nullable(), p90: z.number().nullable() });

/** How long sales took from being handed a lead to the first disposition, in hours. */
export function readTimeToFeedback(tx: TeamTx, { from, to }: Period): Promise<Figures['timeToFeedback']> {
  return readHours(
    tx,
    sql`
      select extract(epoch from w.at - l.handed_over_at) / 3600 as hours from leads l
      join lateral (select min(received_at) as at from feedback f
        where f.team = l.team and f.lead = l.id and f.kind = 'disposition' and f.received_at >= l.handed_over_at
          and not f.withdrawn) w on w.at is not null
      where l.handed_over_at >= ${iso(from)}::timestamptz and l.handed_over_at < ${iso(to)}::timestamptz`,
  );
}

/** How long marketing took from a disposition to its first reply, in hours. *Seen* alone is no reply. */
export function readTimeToAnswer(tx: TeamTx, period: Period): Promise<Figures['timeToAnswer']> {
  return readHours(
    tx,
    sql`
      select extract(epoch from min(r.at) - f.received_at) / 3600 as hours
      from feedback f join replies r on r.team = f.team and r.feedback = f.id and r.kind <> 'seen'
      where ${dispositionsIn(period)} group by f.id, f.received_at`,
  );
}

async function readHours(tx: TeamTx, times: SQL): Promise<z.infer<typeof hours>> {
  const [row] = await queryRows(
    tx,
    sql`select count(*)::integer as count,
      percentile_cont(0.5) within group (order by hours)::double precision as median,
      percentile_cont(0.9) within group (order by hours)::double precision as p90
      from (${times}) times`,
    hours,
  );
  return row ?? { count: 0, median: null, p90: null };
}

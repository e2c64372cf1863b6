import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reports } from '../../../utils/contract/console/reports';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { dispositionsIn, type Period } from './period';
import { judgedLeads } from './verdict-counts';

const reason = z.object({ disposition: z.string(), reason: z.string(), count: z.number() });
const element = z.object({
  element: z.string(),
  confirmed: z.number(),
  negative: z.number(),
  unknown: z.number(),
});

/** How often each reason was given in a period, the most frequent first. */
export function readReasons(tx: TeamTx, period: Period, maxRows: number): Promise<Reports['reasons']> {
  return queryRows(
    tx,
    sql`select f.disposition, r.reason, count(*)::integer as count
      from feedback f cross join jsonb_array_elements_text(f.body->'reasons') r(reason)
      where ${dispositionsIn(period)} group by 1, 2 order by 3 desc, 1, 2 limit ${maxRows}`,
    reason,
  );
}

/** For each of the team's elements, the number of the period's leads by state. */
export function readElements(tx: TeamTx, period: Period): Promise<Reports['elements']> {
  return queryRows(
    tx,
    sql`
      with judged as (${judgedLeads(period)}), latest as (
        select distinct on (f.lead, f.body->>'element') f.lead, f.body->>'element' as element, f.body->>'state' as state
        from feedback f join judged on judged.lead = f.lead
        where f.kind = 'element' and not f.withdrawn
        order by f.lead, f.body->>'element', f.effective_at desc, f.received_at desc
      )
      select e.body->>'id' as element,
        count(*) filter (where l.state = 'confirmed')::integer as confirmed,
        count(*) filter (where l.state = 'negative')::integer as negative,
        count(*) filter (where coalesce(l.state, 'unknown') = 'unknown')::integer as unknown
      from team_settings t
      cross join jsonb_array_elements(t.picklists->'elements') with ordinality e(body, place)
      cross join judged left join latest l on l.lead = judged.lead and l.element = e.body->>'id'
      group by e.place, 1 order by e.place`,
    element,
  );
}

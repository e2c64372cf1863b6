import { sql } from 'drizzle-orm';
import { type AccountWeeks, accountWeeks } from '../../../utils/contract/console/overview';
import { addDays } from '../../../utils/contract/shared/day';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { toneOf } from '../feedback/tone-of';
import { dayOf } from '../scoring/fade';
import { weakGroups } from '../scoring/find-rule';

const weeks = 12;
const maxCompanies = 10;
/** More leads would make the page slow, and leads without recent activity add nothing to it. */
const maxLeads = 2000;

/**
 * The companies with the most engagement in the last 12 weeks, each with its points and verdicts per week. Weak
 * signals don't count.
 */
export function readAccountWeeks(tx: TeamTx, definition: LeadDefinition, now: Date): Promise<AccountWeeks[]> {
  const today = dayOf(now);
  const first = addDays(today, 1 - weeks * 7);
  return queryRows(
    tx,
    sql`
      with active as materialized (
        select l.team, l.id, l.company_key, l.company from leads l
        where l.last_engaged_at >= ${first}::date and l.company_key <> '' order by l.last_engaged_at desc limit ${maxLeads}
      ), weekly as (
        select a.company_key as key, min(a.company) as company, (d.day - ${first}::date) / 7 as week,
          sum(d.sum)::double precision as points
        from active a join engagement_days d on d.team = a.team and d.lead = a.id
        where d.version = ${definition.version} and d.day between ${first}::date and ${today}::date
          and d."group" not in ${weakGroups(definition)}
        group by 1, 3
      ), top as (
        select key, min(company) as company, sum(points) as points from weekly
        group by 1 order by 3 desc, 1 limit ${maxCompanies}
      )
      select top.company,
        (
          select jsonb_agg(coalesce(w.points, 0) order by n.week)
          from generate_series(0, ${weeks - 1}::integer) n(week)
          left join weekly w on w.key = top.key and w.week = n.week
        ) as points,
        (
          select coalesce(jsonb_agg(jsonb_build_object('week', v.week, 'tone', v.tone) order by v.at), '[]') from (
            select (f.effective_at::date - ${first}::date) / 7 as week, ${toneOf(sql`f`)} as tone, f.effective_at as at
            from leads l join feedback f on f.team = l.team and f.lead = l.id
            where l.company_key = top.key and f.kind = 'disposition' and not f.withdrawn
              and f.effective_at::date between ${first}::date and ${today}::date
          ) v where v.tone is not null
        ) as verdicts
      from top order by top.points desc, top.key`,
    accountWeeks,
  );
}

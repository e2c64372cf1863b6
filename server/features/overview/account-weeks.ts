import { type SQL, sql } from 'drizzle-orm';
import { type AccountWeeks, accountWeeks, maxActiveLeads } from '../../../utils/contract/console/overview';
import { addDays, utcDayOf } from '../../../utils/contract/shared/day';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { toneOf } from '../feedback/tone-of';
import { listAddedPoints } from '../scoring/find-rule';

const weeks = 12;
const maxCompanies = 10;

/**
 * The companies with the most engagement in the last 12 weeks, each with its points and verdicts per week. A
 * lead's sums are faded and capped, so the points are read from its events.
 */
export function readAccountWeeks(tx: TeamTx, definition: LeadDefinition, now: Date): Promise<AccountWeeks[]> {
  const today = utcDayOf(now);
  const first = addDays(today, 1 - weeks * 7);
  return queryRows(
    tx,
    sql`
      with active as materialized (
        select l.team, l.id, l.company_key, l.company from leads l
        where l.last_engaged_at >= ${first}::date and l.company_key <> '' order by l.last_engaged_at desc limit ${maxActiveLeads}
      ), rules as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(listAddedPoints(definition))}::jsonb)
          as r(act text, type text, points double precision)
      ), weekly as (
        select a.company_key as key, min(a.company) as company, ${weekOf(sql`e.at`, first)} as week,
          sum(coalesce(exact.points, general.points)) as points
        from active a join events e on e.team = a.team and e.lead = a.id
        left join contents c on c.team = e.team and c.id = e.content
        left join rules exact on exact.act = e.act and exact.type = c.type
        left join rules general on general.act = e.act and general.type is null
        where e.content is not null and not e.weak and coalesce(exact.points, general.points) > 0
          and ${dateOf(sql`e.at`)} between ${first}::date and ${today}::date
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
            select ${weekOf(sql`f.effective_at`, first)} as week, ${toneOf(sql`f`)} as tone, f.effective_at as at
            from leads l join feedback f on f.team = l.team and f.lead = l.id
            where l.company_key = top.key and f.kind = 'disposition' and not f.withdrawn
              and ${dateOf(sql`f.effective_at`)} between ${first}::date and ${today}::date
          ) v where v.tone is not null
        ) as verdicts
      from top order by top.points desc, top.key`,
    accountWeeks,
  );
}

/** The UTC date, whatever the session's time zone. */
function dateOf(at: SQL): SQL {
  return sql`(${at} at time zone 'UTC')::date`;
}

function weekOf(at: SQL, first: string): SQL {
  return sql`((${dateOf(at)} - ${first}::date) / 7)`;
}

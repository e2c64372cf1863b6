import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Figures } from '../../../utils/contract/console/figures';
import type { TeamTx } from '../../platform/db/store';
import { currentDefinition } from '../scoring/current-definition';
import { weakGroups } from '../scoring/find-rule';

/** Shares of fewer leads than this are muted. */
const minSample = 5;
const maxRows = 50;

const counts = z.object({
  accepted: z.number(),
  returned: z.number(),
  rejected: z.number(),
  notJudged: z.number(),
});
const breakdown = z.object({ id: z.string(), name: z.string(), ...counts.shape });
const hours = z.object({ count: z.number(), median: z.number().nullable(), p90: z.number().nullable() });
const reason = z.object({ disposition: z.string(), reason: z.string(), count: z.number() });
const element = z.object({
  element: z.string(),
  confirmed: z.number(),
  negative: z.number(),
  unknown: z.number(),
});

/** Reads the figures for leads that reached the threshold or got a disposition in a period. */
export async function readFigures(tx: TeamTx, from: Date, to: Date): Promise<Omit<Figures, 'from' | 'to'>> {
  const definition = await currentDefinition(tx);
  const weak = weakGroups(definition);
  const judged = judgedLeads(tx.team, from, to);
  const rowsOf = async <Schema extends z.ZodType>(query: SQL, schema: Schema) =>
    z.object({ rows: z.array(schema) }).parse(await tx.execute(query)).rows;
  const by = (what: SQL) =>
    rowsOf(
      sql`with judged as (${judged}), seen as (${what})
        select seen.id, min(seen.name) as name, ${became}
        from (select distinct id, name, lead from seen) seen join judged on judged.lead = seen.lead
        group by seen.id order by count(*) desc, seen.id limit ${maxRows}`,
      breakdown,
    );
  const engaged = sql`
    select s.content, s.lead from sums s join judged on judged.lead = s.lead
    where s.team = ${tx.team} and s.version = ${definition.version} and s."group" not in ${weak}`;
  const [all] = await rowsOf(sql`with judged as (${judged}) select ${became} from judged`, counts);
  return {
    minSample,
    all: all ?? { accepted: 0, returned: 0, rejected: 0, notJudged: 0 },
    byContent: await by(sql`
      select c.id, c.title as name, e.lead from (${engaged}) e join contents c on c.team = ${tx.team} and c.id = e.content`),
    byCampaign: await by(sql`
      select c.campaign as id, c.campaign as name, e.lead
      from (${engaged}) e join contents c on c.team = ${tx.team} and c.id = e.content where c.campaign is not null`),
    bySource: await by(sql`
      select o.id::text as id, o.name, e.lead from events e
      join judged on judged.lead = e.lead join sources o on o.team = e.team and o.id = e.source
      where e.team = ${tx.team}`),
    reasons: await rowsOf(
      sql`select f.disposition, r.reason, count(*)::integer as count
        from feedback f cross join jsonb_array_elements_text(f.body->'reasons') r(reason)
        where ${standing(tx.team, 'disposition', from, to)} group by 1, 2 order by 3 desc, 1, 2 limit ${maxRows}`,
      reason,
    ),
    elements: await rowsOf(elementStates(tx.team, judged), element),
    timeToFeedback: await hoursOf(
      rowsOf,
      sql`
      select extract(epoch from w.at - l.ready_at) / 3600 as hours from leads l
      join lateral (select min(received_at) as at from feedback f
        where f.team = l.team and f.lead = l.id and f.kind = 'disposition' and f.received_at >= l.ready_at
          and not f.withdrawn) w on w.at is not null
      where l.team = ${tx.team} and l.ready_at >= ${iso(from)}::timestamptz and l.ready_at < ${iso(to)}::timestamptz`,
    ),
    timeToAnswer: await hoursOf(
      rowsOf,
      sql`
      select extract(epoch from min(r.at) - f.received_at) / 3600 as hours
      from feedback f join replies r on r.team = f.team and r.feedback = f.id and r.kind <> 'seen'
      where ${standing(tx.team, 'disposition', from, to)} group by f.id, f.received_at`,
    ),
  };
}

const became = sql`
  count(*) filter (where judged.tone = 'good')::integer as accepted,
  count(*) filter (where judged.tone = 'back')::integer as returned,
  count(*) filter (where judged.tone = 'bad')::integer as rejected,
  count(*) filter (where judged.tone is null)::integer as "notJudged"`;

/** The leads of the period, with the tone of their latest disposition; null if they have none. */
function judgedLeads(team: string, from: Date, to: Date): SQL {
  return sql`
    select l.id as lead, (
      select d->>'tone' from jsonb_array_elements(t.picklists->'dispositions'->w.stage) d
      where d->>'id' = w.disposition limit 1
    ) as tone
    from leads l
    join team_settings t on t.team = l.team
    left join lateral (
      select f.stage, f.disposition, f.received_at from feedback f
      where f.team = l.team and f.lead = l.id and f.kind = 'disposition'
        and not f.withdrawn
      order by f.effective_at desc, f.received_at desc limit 1
    ) w on true
    where l.team = ${team} and (
      l.ready_at >= ${iso(from)}::timestamptz and l.ready_at < ${iso(to)}::timestamptz
      or w.received_at >= ${iso(from)}::timestamptz and w.received_at < ${iso(to)}::timestamptz
    )`;
}

function standing(team: string, kind: string, from: Date, to: Date): SQL {
  return sql`f.team = ${team} and f.kind = ${kind} and not f.withdrawn
    and f.received_at >= ${iso(from)}::timestamptz and f.received_at < ${iso(to)}::timestamptz`;
}

/** For each of the team's elements, the number of leads by state. */
function elementStates(team: string, judged: SQL): SQL {
  return sql`
    with judged as (${judged}), said as (
      select distinct on (f.lead, f.body->>'element') f.lead, f.body->>'element' as element, f.body->>'state' as state
      from feedback f join judged on judged.lead = f.lead
      where f.team = ${team} and f.kind = 'element' and not f.withdrawn
      order by f.lead, f.body->>'element', f.effective_at desc, f.received_at desc
    )
    select e.body->>'id' as element,
      count(*) filter (where s.state = 'confirmed')::integer as confirmed,
      count(*) filter (where s.state = 'negative')::integer as negative,
      count(*) filter (where coalesce(s.state, 'unknown') = 'unknown')::integer as unknown
    from team_settings t
    cross join jsonb_array_elements(t.picklists->'elements') with ordinality e(body, place)
    cross join judged left join said s on s.lead = judged.lead and s.element = e.body->>'id'
    where t.team = ${team} group by e.place, 1 order by e.place`;
}

async function hoursOf(
  rowsOf: (query: SQL, schema: typeof hours) => Promise<z.infer<typeof hours>[]>,
  query: SQL,
): Promise<z.infer<typeof hours>> {
  const [row] = await rowsOf(
    sql`select count(*)::integer as count,
      percentile_cont(0.5) within group (order by hours)::double precision as median,
      percentile_cont(0.9) within group (order by hours)::double precision as p90
      from (${query}) times`,
    hours,
  );
  return row ?? { count: 0, median: null, p90: null };
}

function iso(date: Date): string {
  return date.toISOString();
}

import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Figures } from '../../../utils/contract/console/figures';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { weakGroups } from '../scoring/find-rule';
import { iso, type Period } from './period';

const maxRows = 50;

const counts = z.object({
  accepted: z.number(),
  returned: z.number(),
  rejected: z.number(),
  notJudged: z.number(),
});
const breakdown = z.object({ id: z.string(), name: z.string(), ...counts.shape });

/** How many leads of a period were accepted, returned or rejected: all of them, and by what they engaged with. */
export async function readOutcomes(
  tx: TeamTx,
  definition: LeadDefinition,
  period: Period,
): Promise<Pick<Figures, 'all' | 'byContent' | 'byCampaign' | 'bySource'>> {
  const judged = judgedLeads(period);
  const engaged = sql`
    select s.content, s.lead from engagement_sums s join judged on judged.lead = s.lead
    where s.version = ${definition.version} and s."group" not in ${weakGroups(definition)}`;
  const by = (seen: SQL) =>
    queryRows(
      tx,
      sql`with judged as (${judged}), seen as (${seen})
        select seen.id, min(seen.name) as name, ${outcomeCounts}
        from (select distinct id, name, lead from seen) seen join judged on judged.lead = seen.lead
        group by seen.id order by count(*) desc, seen.id limit ${maxRows}`,
      breakdown,
    );
  const [all] = await queryRows(
    tx,
    sql`with judged as (${judged}) select ${outcomeCounts} from judged`,
    counts,
  );
  return {
    all: all ?? { accepted: 0, returned: 0, rejected: 0, notJudged: 0 },
    byContent: await by(sql`
      select c.id, c.title as name, e.lead from (${engaged}) e join contents c on c.id = e.content`),
    byCampaign: await by(sql`
      select c.campaign as id, c.campaign as name, e.lead
      from (${engaged}) e join contents c on c.id = e.content where c.campaign is not null`),
    bySource: await by(sql`
      select o.id::text as id, o.name, e.lead from events e
      join judged on judged.lead = e.lead join sources o on o.id = e.source`),
  };
}

const outcomeCounts = sql`
  count(*) filter (where judged.tone = 'good')::integer as accepted,
  count(*) filter (where judged.tone = 'back')::integer as returned,
  count(*) filter (where judged.tone = 'bad')::integer as rejected,
  count(*) filter (where judged.tone is null)::integer as "notJudged"`;

/**
 * The leads that were handed to sales or got a disposition in a period, with the tone of their latest
 * disposition; null if they have none.
 */
export function judgedLeads({ from, to }: Period): SQL {
  return sql`
    select l.id as lead, (
      select d->>'tone' from jsonb_array_elements(t.picklists->'dispositions'->w.stage) d
      where d->>'id' = w.disposition limit 1
    ) as tone
    from leads l
    join team_settings t on t.team = l.team
    left join lateral (
      select f.stage, f.disposition, f.received_at from feedback f
      where f.team = l.team and f.lead = l.id and f.kind = 'disposition' and not f.withdrawn
      order by f.effective_at desc, f.received_at desc limit 1
    ) w on true
    where l.handed_over_at >= ${iso(from)}::timestamptz and l.handed_over_at < ${iso(to)}::timestamptz
      or w.received_at >= ${iso(from)}::timestamptz and w.received_at < ${iso(to)}::timestamptz`;
}

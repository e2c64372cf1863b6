import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Reports, reports } from '../../../utils/contract/console/reports';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import { mentionLabels } from '../../../utils/contract/shared/mention';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { weakGroups } from '../scoring/find-rule';
import { estimateShare } from '../statistics/estimate-share';

/**
 * What reps say that leads brought up themselves: `lead`, `about`, `content`. Of a rep's reports of the same mention
 * from several devices, the newest counts, even if it takes the mention back.
 */
const allMentions: SQL = sql`
  select own.lead, own.about, own.content from (
    select distinct on (f.lead, f.rep, f.body->>'about', f.body->>'content') f.lead, f.body->>'about' as about,
      f.body->>'content' as content, f.withdrawn
    from feedback f where f.kind = 'mention'
    order by f.lead, f.rep, f.body->>'about', f.body->>'content', f.effective_at desc, f.received_at desc
  ) own where not own.withdrawn`;

const counts = reports.shape.mentions.element.pick({
  id: true,
  name: true,
  tracked: true,
  trackedWon: true,
  mentioned: true,
  mentionedWon: true,
});

/**
 * Sets what was tracked beside what leads brought up themselves, the most mentioned first. Only leads for which a rep
 * said something are counted, so that both columns are about the same leads. Weak signals don't count.
 *
 * @param cohort a query for these leads: `lead` and `ending`.
 */
export async function readMentions(
  tx: TeamTx,
  definition: LeadDefinition,
  cohort: SQL,
  maxRows: number,
): Promise<Pick<Reports, 'mentioningLeads' | 'mentions'>> {
  const asked = sql`mentions as materialized (${allMentions}), asked as materialized (
    select judged.lead, judged.ending = 'won' as won from (${cohort}) judged
    where judged.lead in (select lead from mentions))`;
  const count = (of: SQL) => sql`count(*) filter (where ${of})::integer`;
  const [leads] = await queryRows(
    tx,
    sql`with ${asked} select count(*)::integer as count from asked`,
    z.object({ count: z.int() }),
  );
  const contents = await queryRows(
    tx,
    sql`with ${asked}, seen as (
        select s.content, asked.lead, asked.won, true as tracked, false as mentioned
        from engagement_sums s join asked on asked.lead = s.lead
        where s.version = ${definition.version} and s."group" not in ${weakGroups(definition)}
        union all
        select m.content, asked.lead, asked.won, false, true
        from mentions m join asked on asked.lead = m.lead where m.about = 'content'
      ), each as (
        select content, lead, bool_or(coalesce(won, false)) as won, bool_or(tracked) as tracked, bool_or(mentioned) as mentioned
        from seen group by content, lead
      )
      select each.content as id, coalesce(min(c.title), each.content) as name, ${count(sql`tracked`)} as tracked,
        ${count(sql`tracked and won`)} as "trackedWon", ${count(sql`mentioned`)} as mentioned,
        ${count(sql`mentioned and won`)} as "mentionedWon"
      from each left join contents c on c.id = each.content
      group by each.content order by mentioned desc, tracked desc, id limit ${maxRows}`,
    counts,
  );
  const others = await queryRows(
    tx,
    sql`with ${asked}, each as (
        select distinct m.about, asked.lead, coalesce(asked.won, false) as won
        from mentions m join asked on asked.lead = m.lead where m.about <> 'content'
      )
      select about as id, about as name, null::integer as tracked, null::integer as "trackedWon",
        count(*)::integer as mentioned, ${count(sql`won`)} as "mentionedWon"
      from each group by about`,
    counts,
  );
  return {
    mentioningLeads: leads?.count ?? 0,
    mentions: [...contents, ...others.map((row) => ({ ...row, name: nameOf(row.id) }))]
      .map(withIntervals)
      .sort((a, b) => b.mentioned - a.mentioned)
      .slice(0, maxRows),
  };
}

function nameOf(id: string): string {
  return Object.entries(mentionLabels).find(([about]) => about === id)?.[1] ?? id;
}

function withIntervals(row: z.infer<typeof counts>): Reports['mentions'][number] {
  const { tracked, trackedWon, mentioned, mentionedWon } = row;
  const byTracked = estimateShare(trackedWon ?? 0, tracked ?? 0);
  const byMentioned = estimateShare(mentionedWon, mentioned);
  return {
    ...row,
    trackedWonLow: byTracked?.low ?? null,
    trackedWonHigh: byTracked?.high ?? null,
    mentionedWonLow: byMentioned?.low ?? null,
    mentionedWonHigh: byMentioned?.high ?? null,
  };
}

import { type SQL, sql } from 'drizzle-orm';
import type { VerdictFilter } from '../../../utils/contract/console/console-lists';
import { type Funnel, funnel } from '../../../utils/contract/console/overview';
import { breakdown, type Reports, reports } from '../../../utils/contract/console/reports';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { OutcomeKind } from '../../../utils/contract/shared/outcome';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { toneOf } from '../feedback/tone-of';
import { outcomesByLead } from '../outcomes/outcome-queries';
import { weakGroups } from '../scoring/find-rule';
import { isWithin, type Period } from './period';

type Verdicts = Pick<Reports, 'all' | 'byContent' | 'byCampaign' | 'bySource' | 'byMonth'>;

/** How many leads of a period were accepted, returned or rejected: all of them, and by what they engaged with. */
export async function readVerdicts(
  tx: TeamTx,
  definition: LeadDefinition,
  period: Period,
  maxRows: number,
): Promise<Verdicts> {
  const [all] = await queryRows(
    tx,
    sql`select ${verdictCounts} from (${judgedLeads(period)}) judged`,
    reports.shape.all,
  );
  return {
    all: all ?? none,
    byContent: await readContentVerdicts(tx, definition, period, maxRows),
    byCampaign: await readBreakdown(
      tx,
      period,
      maxRows,
      sql`select c.campaign as id, c.campaign as name, e.lead
        from (${engagedWith(definition)}) e join contents c on c.id = e.content where c.campaign is not null`,
    ),
    bySource: await readBreakdown(
      tx,
      period,
      maxRows,
      sql`select o.id::text as id, o.name, e.lead from events e
        join judged on judged.lead = e.lead join sources o on o.id = e.source`,
    ),
    byMonth: await readBreakdown(
      tx,
      period,
      maxRows,
      sql`select judged.month as id, judged.month as name, judged.lead from judged`,
      sql`seen.id desc`,
    ),
  };
}

/** The verdicts on a period's leads by the content they engaged with. Weak signals don't count. */
export function readContentVerdicts(
  tx: TeamTx,
  definition: LeadDefinition,
  period: Period,
  maxRows: number,
): Promise<Verdicts['byContent']> {
  return readBreakdown(
    tx,
    period,
    maxRows,
    sql`select c.id, c.title as name, e.lead
      from (${engagedWith(definition)}) e join contents c on c.id = e.content`,
  );
}

/** For a query over `judgedLeads` as `judged`: the content that each of them engaged with. */
function engagedWith(definition: LeadDefinition): SQL {
  return sql`
    select s.content, s.lead from engagement_sums s join judged on judged.lead = s.lead
    where s.version = ${definition.version} and s."group" not in ${weakGroups(definition)}`;
}

/** @param seen what leads have in common: its id and name, and the lead. */
function readBreakdown(
  tx: TeamTx,
  period: Period,
  maxRows: number,
  seen: SQL,
  order = sql`count(*) desc, seen.id`,
): Promise<Verdicts['byContent']> {
  return queryRows(
    tx,
    sql`with judged as (${judgedLeads(period)}), seen as (${seen})
      select seen.id, min(seen.name) as name, ${verdictCounts}
      from (select distinct id, name, lead from seen) seen join judged on judged.lead = seen.lead
      group by seen.id order by ${order} limit ${maxRows}`,
    breakdown,
  );
}

/**
 * For a query over `judgedLeads` as `judged`: which of them have a verdict. Whether a lead awaits sales isn't
 * one: it may have been judged before it reached the threshold again. See `awaitsVerdict`.
 */
export const verdictConditions: Record<Exclude<VerdictFilter, 'awaiting'>, SQL> = {
  judged: sql`judged.tone is not null`,
  accepted: sql`judged.tone = 'good'`,
  'sales-ready': sql`(judged.tone = 'good' and judged.stage = 'after-contact')`,
  returned: sql`judged.tone = 'back'`,
  rejected: sql`judged.tone = 'bad'`,
};

/** For the same query: which of them have come to an outcome. */
export const outcomeConditions: Record<OutcomeKind, SQL> = {
  'meeting-held': sql`judged.held`,
  opportunity: sql`judged.opportunity`,
  won: sql`judged.ending = 'won'`,
  lost: sql`judged.ending = 'lost'`,
  'no-decision': sql`judged.ending = 'no-decision'`,
};

const neverJudged = sql`judged.tone is null`;

const verdictCounts = sql`
  count(*) filter (where ${verdictConditions.accepted})::integer as accepted,
  count(*) filter (where ${verdictConditions.returned})::integer as returned,
  count(*) filter (where ${verdictConditions.rejected})::integer as rejected,
  count(*) filter (where ${neverJudged})::integer as "notJudged",
  count(*) filter (where ${verdictConditions['sales-ready']})::integer as "salesReady",
  count(*) filter (where ${outcomeConditions.opportunity})::integer as opportunities,
  count(*) filter (where ${outcomeConditions.won})::integer as won`;

const none: Reports['all'] = {
  accepted: 0,
  returned: 0,
  rejected: 0,
  notJudged: 0,
  salesReady: 0,
  opportunities: 0,
  won: 0,
};

/** How far the leads of a period came. */
export async function readFunnel(tx: TeamTx, period: Period): Promise<Funnel> {
  const [row] = await queryRows(
    tx,
    sql`select count(*)::integer as "handedOver",
        count(*) filter (where ${verdictConditions.judged})::integer as judged,
        count(*) filter (where ${verdictConditions.accepted})::integer as accepted,
        count(*) filter (where ${verdictConditions['sales-ready']})::integer as "salesReady",
        count(*) filter (where ${outcomeConditions.opportunity})::integer as opportunities,
        count(*) filter (where ${outcomeConditions.won})::integer as won
      from (${judgedLeads(period)}) judged`,
    funnel,
  );
  return row ?? { handedOver: 0, judged: 0, accepted: 0, salesReady: 0, opportunities: 0, won: 0 };
}

/**
 * The leads that were handed to sales or got a disposition in a period, with the month of the first, the tone and the
 * stage of their latest disposition, and what became of them. Each is null if there is none.
 */
export function judgedLeads(period: Period): SQL {
  return sql`
    select l.id as lead, ${toneOf(sql`w`)} as tone, w.stage, o.held, o.opportunity, o.ending,
      to_char(coalesce(l.handed_over_at, w.given_at) at time zone 'UTC', 'YYYY-MM') as month
    from leads l
    left join (${outcomesByLead}) o on o.lead = l.id
    left join lateral (
      select f.team, f.stage, f.disposition, f.given_at from feedback f
      where f.team = l.team and f.lead = l.id and f.kind = 'disposition' and not f.withdrawn
      order by f.effective_at desc, f.received_at desc limit 1
    ) w on true
    where ${isWithin(sql`l.handed_over_at`, period)} or ${isWithin(sql`w.given_at`, period)}`;
}

import { type SQL, sql } from 'drizzle-orm';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { type Breakdown, judgedOf } from '../../../utils/contract/console/reports';
import { type Week, week } from '../../../utils/contract/console/week';
import { addDays, utcDayOf } from '../../../utils/contract/shared/day';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import { listRuleNames, ruleLabel } from '../../../utils/contract/shared/rule-names';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { readDividingRule } from '../agreement/read-agreement';
import { toneOf } from '../feedback/tone-of';
import { allOutcomes } from '../outcomes/outcome-queries';
import { readOverdueAnswers, readOverdueVerdicts } from '../overview/overdue';
import { dispositionsIn, isWithin, type Period, periodOf, weekStart } from '../reports/period';
import { readElements } from '../reports/picklist-use';
import { maxShownRows, minSample } from '../reports/read-reports';
import { readTimeToAnswer, readTimeToFeedback } from '../reports/response-times';
import { readContentVerdicts, readFunnel } from '../reports/verdict-counts';
import { currentDefinition } from '../scoring/current-definition';
import { ruleDisputes } from '../scoring/definition/rule-disputes';
import { estimateShare } from '../statistics/estimate-share';
import { readTeamSettings } from '../teams/team-settings';

const maxMissing = 3;
const maxContents = 3;
const maxDisputes = 5;
/** A week has too few leads to say what they lack, so that is counted over a quarter of a year. */
const lookBackDays = 13 * 7;

/** Reads a week, Monday to Sunday in UTC. What is overdue is as of now. */
export async function readWeek(tx: TeamTx, monday: string, now: Date): Promise<Week> {
  const definition = await currentDefinition(tx);
  const { picklists, goal } = await readTeamSettings(tx);
  const { sla } = picklists;
  const sunday = addDays(monday, 6);
  const period = periodOf(monday, sunday);
  const lookBackFrom = addDays(sunday, 1 - lookBackDays);
  const lookBack = periodOf(lookBackFrom, sunday);
  return {
    from: monday,
    to: sunday,
    now: await readCounts(tx, period),
    before: await readCounts(tx, periodOf(addDays(monday, -7), addDays(monday, -1))),
    timeToFeedback: await readTimeToFeedback(tx, sla, period),
    timeToAnswer: await readTimeToAnswer(tx, sla, period),
    goal: { acceptedPerQuarter: goal, ...(await readProgress(tx, sunday)) },
    minSample,
    lookBackFrom,
    missing: await readMissing(tx, lookBack),
    ...splitContents(
      await readContentVerdicts(tx, definition, lookBack, maxShownRows),
      await readFunnel(tx, lookBack),
    ),
    disputes: listDisputes(definition, await ruleDisputes(tx, lookBack)),
    dividing: await readDividingRule(tx, definition, sunday),
    overdueVerdicts: await readOverdueVerdicts(tx, definition, sla, now),
    overdueAnswers: await readOverdueAnswers(tx, sla, now),
  };
}

/** The Monday of the latest week that is over. */
export function lastMonday(now: Date): string {
  return addDays(weekStart(utcDayOf(now)), -7);
}

async function readCounts(tx: TeamTx, period: Period): Promise<Week['now']> {
  const [counts] = await queryRows(
    tx,
    sql`with latest as (
        select distinct on (f.lead) ${toneOf(sql`f`)} as tone from feedback f
        where ${dispositionsIn(period)}
        order by f.lead, f.effective_at desc, f.received_at desc
      )
      select (select count(*) from leads l where ${isWithin(sql`l.handed_over_at`, period)})::integer as "handedOver",
        (${countFirstAcceptances(period)})::integer as accepted,
        (select count(*) from latest where tone = 'back')::integer as returned,
        (select count(*) from latest where tone = 'bad')::integer as rejected,
        (select count(*) from replies r where r.kind <> 'seen' and ${isWithin(sql`r.at`, period)})::integer as replies,
        (select count(distinct o.lead) from (${allOutcomes}) o where o.outcome = 'won'
          and ${isWithin(sql`o.at`, period)})::integer as won`,
    week.shape.now,
  );
  if (!counts) throw new Error('A query without groups gave no row');
  return counts;
}

/** How many leads were accepted since the quarter began, and how much of it has passed. */
async function readProgress(tx: TeamTx, until: string) {
  const day = DateTime.fromISO(until, { zone: 'utc' });
  const [start, end] = [day.startOf('quarter'), day.endOf('quarter')];
  const from = start.toISODate() ?? until;
  const [row] = await queryRows(
    tx,
    countFirstAcceptances(periodOf(from, until)),
    z.object({ count: z.int() }),
  );
  const days = Math.round(end.diff(start, 'days').days);
  const share = Math.round(day.plus({ days: 1 }).diff(start, 'days').days) / days;
  return { from, to: end.toISODate() ?? until, accepted: row?.count ?? 0, share };
}

/** Counts the leads that were first accepted in a period. *Sales-ready* later is no second acceptance. */
function countFirstAcceptances(period: Period): SQL {
  return sql`select count(*)::integer as count from (
      select min(f.given_at) as first from feedback f
      where f.kind = 'disposition' and not f.withdrawn and ${toneOf(sql`f`)} = 'good' group by f.lead
    ) a where ${isWithin(sql`a.first`, period)}`;
}

async function readMissing(tx: TeamTx, period: Period): Promise<Week['missing']> {
  const elements = (await readElements(tx, period))
    .map(({ element, confirmed, negative, unknown }) => ({
      element,
      negative,
      missing: negative + unknown,
      of: negative + unknown + confirmed,
    }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.negative - a.negative || b.missing - a.missing)
    .slice(0, maxMissing);
  const answering = await queryRows(
    tx,
    sql`select a.element, c.id, c.title
      from contents c cross join jsonb_array_elements_text(c.answers) a(element)
      left join lateral (select count(distinct s.lead) as leads from engagement_sums s where s.content = c.id) s on true
      where jsonb_typeof(c.answers) = 'array' and c.expired_at is null and c.merged_into is null and not c.is_public
      order by s.leads desc, c.id limit 200`,
    z.object({ element: z.string(), id: z.string(), title: z.string() }),
  );
  return elements.map((found) => ({
    ...found,
    contents: answering
      .filter(({ element }) => element === found.element)
      .slice(0, maxContents)
      .map(({ id, title }) => ({ id, title })),
  }));
}

/** Content whose accepted share is above or below that of all judged leads, with certainty among all pieces. */
function splitContents(
  rows: readonly Breakdown[],
  { accepted, judged }: { accepted: number; judged: number },
): Pick<Week, 'acceptedMore' | 'acceptedLess'> {
  const average = accepted / Math.max(1, judged);
  const counted = rows.filter((row) => judgedOf(row) >= minSample);
  const estimated = counted.flatMap((row) => {
    const of = judgedOf(row);
    const estimate = estimateShare(row.accepted, of, counted.length);
    return estimate ? [{ ...row, ...estimate }] : [];
  });
  const shareOf = (row: Breakdown) => row.accepted / judgedOf(row);
  return {
    acceptedMore: estimated
      .filter(({ low }) => low > average)
      .sort((a, b) => shareOf(b) - shareOf(a))
      .slice(0, maxContents),
    acceptedLess: estimated
      .filter(({ high }) => high < average)
      .sort((a, b) => shareOf(a) - shareOf(b))
      .slice(0, maxContents),
  };
}

function listDisputes(definition: LeadDefinition, disputes: Record<string, number>): Week['disputes'] {
  const labels = new Map(listRuleNames(definition).map((rule) => [rule.key, ruleLabel(rule)]));
  return Object.entries(disputes)
    .flatMap(([rule, count]) => {
      const label = labels.get(rule);
      return label === undefined ? [] : [{ rule, label, count }];
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, maxDisputes);
}

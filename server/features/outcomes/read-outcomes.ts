import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Outcomes, outcomes } from '../../../utils/contract/console/reports';
import { dayInMs } from '../../../utils/contract/shared/day';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { isWithin, type Period } from '../reports/period';
import { estimateShare } from '../statistics/estimate-share';
import { quantile } from '../statistics/quantile';
import { allOutcomes, endingList } from './outcome-queries';

const maxReasons = 20;

const counts = outcomes
  .pick({
    meetings: true,
    lost: true,
    noDecision: true,
    withoutAmount: true,
    withoutCurrency: true,
    wonElsewhere: true,
  })
  .extend({ won: z.int() });
const milestones = z.object({
  handedOver: z.coerce.date().nullable(),
  opportunity: z.coerce.date().nullable(),
  won: z.coerce.date().nullable(),
});

/**
 * What became of the leads of a period.
 *
 * @param cohort a query for these leads: `lead` and `ending`, and `held` for those that were met.
 */
export async function readOutcomes(tx: TeamTx, cohort: SQL, period: Period): Promise<Outcomes> {
  const judged = sql`judged as (${cohort}), outcomes as materialized (${allOutcomes})`;
  // A sale counts once, however many contacts it is reported for, if its latest ending is a win. It is worth its latest
  // amount: a CRM may correct it.
  const sales = sql`
    ends as (
      select distinct on (o.sale) o.sale, o.lead, o.outcome from outcomes o
      join judged on judged.lead = o.lead where o.outcome in (${endingList})
      order by o.sale, o.at desc, o.received desc
    ), sales as (
      select distinct on (o.sale) o.sale, o.amount, o.currency from outcomes o
      join ends on ends.sale = o.sale and ends.outcome = 'won'
      where o.outcome = 'won' and o.amount is not null order by o.sale, o.at desc, o.received desc
    )`;
  const [found] = await queryRows(
    tx,
    sql`with ${judged}, ${sales}
      select count(*) filter (where judged.held)::integer as meetings,
        count(*) filter (where judged.ending = 'won')::integer as won,
        count(*) filter (where judged.ending = 'lost')::integer as lost,
        count(*) filter (where judged.ending = 'no-decision')::integer as "noDecision",
        count(*) filter (where judged.ending = 'won' and judged.lead not in (
          select o.lead from outcomes o join sales on sales.sale = o.sale))::integer as "withoutAmount",
        (select count(*) from sales where currency is null)::integer as "withoutCurrency",
        (select count(distinct o.lead) from outcomes o where o.outcome = 'won'
          and ${isWithin(sql`o.at`, period)}
          and o.lead not in (select lead from judged))::integer as "wonElsewhere"
      from judged`,
    counts,
  );
  if (!found) throw new Error('A query without groups gave no row');
  const { won, ...others } = found;
  const { lost, noDecision } = others;
  return {
    ...others,
    winShare: estimateShare(won, won + lost + noDecision),
    amounts: await queryRows(
      tx,
      sql`with ${judged}, ${sales}
        select currency, sum(amount)::double precision as amount, count(*)::integer as sales
        from sales where currency is not null group by currency order by 3 desc, 1`,
      outcomes.shape.amounts.element,
    ),
    days: await readDays(tx, judged),
    lostReasons: await queryRows(
      tx,
      sql`with ${judged}, lost as (
          select distinct on (o.lead) o.lead, o.reason from outcomes o
          join judged on judged.lead = o.lead and judged.ending = 'lost'
          where o.outcome = 'lost' order by o.lead, (o.reason is null), o.at desc, o.received desc
        )
        select min(reason) as reason, count(*)::integer as count from lost where reason is not null
        group by lower(reason) order by 2 desc, 1 limit ${maxReasons}`,
      outcomes.shape.lostReasons.element,
    ),
  };
}

/**
 * How many days the steps took. A step whose clocks contradict each other is left out.
 *
 * @param judged the queries `judged` and `outcomes`.
 */
async function readDays(tx: TeamTx, judged: SQL): Promise<Outcomes['days']> {
  const rows = await queryRows(
    tx,
    sql`with ${judged}
      select l.handed_over_at as "handedOver", min(o.at) filter (where o.outcome = 'opportunity') as opportunity,
        min(o.at) filter (where o.outcome = 'won') as won
      from judged join leads l on l.id = judged.lead join outcomes o on o.lead = judged.lead
      group by l.id, l.handed_over_at`,
    milestones,
  );
  const time = (from: keyof z.infer<typeof milestones>, to: keyof z.infer<typeof milestones>) => {
    const days = rows
      .flatMap((row) => {
        const [start, end] = [row[from], row[to]];
        return start && end && end >= start ? (end.getTime() - start.getTime()) / dayInMs : [];
      })
      .sort((a, b) => a - b);
    return { count: days.length, median: quantile(days, 0.5) };
  };
  return {
    handOverToOpportunity: time('handedOver', 'opportunity'),
    opportunityToWon: time('opportunity', 'won'),
    handOverToWon: time('handedOver', 'won'),
  };
}

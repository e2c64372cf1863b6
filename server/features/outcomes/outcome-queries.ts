import { type SQL, sql } from 'drizzle-orm';
import { endings, outcomeKind } from '../../../utils/contract/shared/outcome';
import { events } from '../../platform/db/tables/engagement-tables';

/** The acts that are outcomes, as in the index `events_outcomes`. */
const outcomeActs = literals(outcomeKind.options);

/** The outcomes that end a sale, as an SQL list. */
export const endingList = literals(endings);

/** For a query over events: whether one is an outcome that a source reported. */
export const isOutcomeEvent: SQL = sql`(${events.lead} is not null and coalesce(${events.act}, '') in (${outcomeActs}))`;

/**
 * A query for all outcomes of a team's leads, whoever reported them: `lead`, `outcome`, `at`, `received`, `amount`,
 * `currency`, `reason`, and `sale`. Events with the sender's ID of a sale share it, whichever contacts they are about;
 * any other outcome is a sale of its own. Of a rep's reports of the same outcome from several devices, the newest
 * counts, even if it takes the outcome back.
 */
export const allOutcomes: SQL = sql`
  select own.lead, own.outcome, own.at, own.received, own.amount, own.currency, own.reason, own.sale from (
    select distinct on (f.lead, f.rep, f.body->>'outcome') f.lead, f.body->>'outcome' as outcome, f.effective_at as at,
      f.received_at as received, (f.body->>'amount')::double precision as amount, f.body->>'currency' as currency,
      f.body->>'reason' as reason, f.id::text as sale, f.withdrawn
    from feedback f where f.kind = 'outcome'
    order by f.lead, f.rep, f.body->>'outcome', f.effective_at desc, f.received_at desc
  ) own where not own.withdrawn
  union all
  select e.lead, e.act, e.at, e.received_at, e.amount, e.currency, e.reason,
    case when e.deal is null then e.message_id else concat(e.source, ' ', e.deal) end
  from events e where e.act in (${outcomeActs}) and e.lead is not null`;

/**
 * A query for each lead that has outcomes: `lead`; whether a meeting was `held`; whether there was an `opportunity`,
 * which a sale is, too; and its latest `ending`: won, lost or no decision.
 */
export const outcomesByLead: SQL = sql`
  select o.lead, bool_or(o.outcome = 'meeting-held') as held, bool_or(o.outcome in ('opportunity', 'won')) as opportunity,
    (array_agg(o.outcome order by o.at desc, o.received desc) filter (where o.outcome in (${endingList})))[1] as ending
  from (${allOutcomes}) o group by o.lead`;

/** Fixed texts as an SQL list. Not as parameters, which a partial index can't be matched with. */
function literals(texts: readonly string[]): SQL {
  return sql.raw(texts.map((text) => `'${text}'`).join(', '));
}

import { type SQL, sql } from 'drizzle-orm';
import { outcomeKind } from '../../../utils/contract/shared/outcome';
import { events } from '../../platform/db/tables/engagement-tables';

/** The acts that are outcomes, as an SQL list. As in the index `events_outcomes`. */
const outcomeActs = sql.raw(outcomeKind.options.map((kind) => `'${kind}'`).join(', '));

/** For a query over events: whether one is an outcome that a source reported. */
export const isOutcomeEvent: SQL = sql`(${events.lead} is not null and coalesce(${events.act}, '') in (${outcomeActs}))`;

/**
 * A query for all outcomes of a team's leads, whoever reported them: `lead`, `outcome`, `at`, `amount`, `currency`,
 * `reason`, and `deal`, which identifies the sale. Outcomes without a sender's ID are each a sale of their own.
 */
export const allOutcomes: SQL = sql`
  select f.lead, f.body->>'outcome' as outcome, f.effective_at as at, (f.body->>'amount')::double precision as amount,
    f.body->>'currency' as currency, f.body->>'reason' as reason, f.id::text as deal
  from feedback f where f.kind = 'outcome' and not f.withdrawn
  union all
  select e.lead, e.act, e.at, e.amount, e.currency, e.reason, coalesce(e.deal, e.message_id)
  from events e where e.act in (${outcomeActs}) and e.lead is not null`;

/**
 * A query for each lead that has outcomes: `lead`; whether a meeting was `held`; whether there was an `opportunity`,
 * which a sale is, too; and its latest `ending`: won, lost or no decision.
 */
export const outcomesByLead: SQL = sql`
  select o.lead, bool_or(o.outcome = 'meeting-held') as held, bool_or(o.outcome in ('opportunity', 'won')) as opportunity,
    (array_agg(o.outcome order by o.at desc) filter (where o.outcome in ('won', 'lost', 'no-decision')))[1] as ending
  from (${allOutcomes}) o group by o.lead`;

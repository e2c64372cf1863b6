import { and, isNull, lt, ne, not, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Retention } from '../../../../utils/contract/console/retention';
import { dayInMs, utcDayOf } from '../../../../utils/contract/shared/day';
import { events } from '../../../platform/db/tables/engagement-tables';
import { changes, feedback } from '../../../platform/db/tables/feedback-tables';
import { leads } from '../../../platform/db/tables/lead-tables';
import { latestDisposition } from '../../leads/lists/latest-disposition';
import { isOutcomeEvent } from '../../outcomes/outcome-queries';

/** How long a lead is listed after its snooze ended, in days. */
const endedSnoozeDays = 30;

/** Expired rows of one class of data. */
export interface ExpiredRows {
  name: Exclude<keyof Retention, 'audit'>;
  table: PgTable;
  /** Unique within a team. */
  id: PgColumn;
  where: SQL | undefined;
}

/**
 * Rows past their retention. Age counts from when they were received, so that an import of old events is
 * recognized for just as long if it is repeated. Sums and days stay: they already include the events and
 * scores are computed from them, so no score changes.
 */
export function expiredRows(retention: Retention, now: Date): ExpiredRows[] {
  const cutoff = (name: keyof Retention) => new Date(now.getTime() - retention[name] * dayInMs);
  const visitCutoff = cutoff('unknownVisitors').toISOString();
  const hasReturned = (key: PgColumn) => sql`exists (
    select from events later where later.lead is null
      and later.${sql.identifier(key.name)} = ${key} and later.received_at >= ${visitCutoff}::timestamptz)`;
  const snoozeCutoff = utcDayOf(new Date(now.getTime() - endedSnoozeDays * dayInMs));
  const isUnassigned = isNull(events.lead);
  const id = events.messageId;
  return [
    {
      name: 'unknownVisitors',
      table: events,
      id,
      where: and(
        isUnassigned,
        lt(events.receivedAt, cutoff('unknownVisitors')),
        not(hasReturned(events.anonymous)),
        not(hasReturned(events.user)),
      ),
    },
    {
      name: 'anonymousEvents',
      table: events,
      id,
      where: and(isUnassigned, lt(events.receivedAt, cutoff('anonymousEvents'))),
    },
    {
      name: 'events',
      table: events,
      id,
      where: and(lt(events.receivedAt, cutoff('events')), sql`not ${isOutcomeEvent}`),
    },
    // What became of a lead is kept as long as what reps say of it.
    {
      name: 'feedback',
      table: events,
      id,
      where: and(lt(events.receivedAt, cutoff('feedback')), isOutcomeEvent),
    },
    {
      name: 'feedback',
      table: feedback,
      id: feedback.id,
      where: and(
        lt(feedback.receivedAt, cutoff('feedback')),
        // Keep the disposition behind a snooze until some time after it ended. Withdrawn or superseded ones
        // don't count.
        sql`not (coalesce(${feedback.snoozedUntil}, '') >= ${snoozeCutoff} and exists (
          select from ${leads} where ${leads.id} = ${feedback.lead}
            and ${feedback.id} = (select w.id from ${latestDisposition()} w)))`,
      ),
    },
    {
      name: 'changes',
      table: changes,
      id: changes.seq,
      where: and(
        ne(sql`${changes.body}->>'kind'`, 'erasure'),
        sql`(${changes.body}->>'at')::timestamptz < ${cutoff('changes').toISOString()}::timestamptz`,
      ),
    },
  ];
}

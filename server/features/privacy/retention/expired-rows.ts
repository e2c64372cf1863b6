import { and, eq, isNull, lt, ne, not, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Retention } from '../../../../utils/contract/console/retention';
import { events } from '../../../platform/db/tables/engagement-tables';
import { changes, feedback } from '../../../platform/db/tables/feedback-tables';
import { leads } from '../../../platform/db/tables/lead-tables';
import { latestDisposition } from '../../leads/lists/latest-disposition';
import { dayInMs, dayOf } from '../../scoring/fade';

/** So long after it woke a lead is still listed as woken. In days. */
const keptAwake = 30;

/** Rows of one class that have had their time. */
export interface ExpiredRows {
  name: keyof Retention;
  table: PgTable;
  /** Beside the team, what tells one row from another. */
  id: PgColumn;
  where: SQL | undefined;
}

/**
 * What is past its retention. Age is counted from when something came in: an import of old events is recognised, when
 * it is repeated, for as long. Sums and days stay: they are what a score is read from, and events are folded into them
 * when they come in, so that no score changes.
 */
export function expiredRows(team: string, kept: Retention, now: Date): ExpiredRows[] {
  const before = (name: keyof Retention) => new Date(now.getTime() - kept[name] * dayInMs);
  const lastVisit = before('unknownVisitors').toISOString();
  const cameAgain = (key: PgColumn) => sql`exists (
    select from events later where later.team = ${team} and later.lead is null
      and later.${sql.identifier(key.name)} = ${key} and later.received_at >= ${lastVisit}::timestamptz)`;
  const wokenBefore = dayOf(new Date(now.getTime() - keptAwake * dayInMs));
  const isVisit = and(eq(events.team, team), isNull(events.lead));
  const id = events.messageId;
  return [
    {
      name: 'unknownVisitors',
      table: events,
      id,
      where: and(
        isVisit,
        lt(events.receivedAt, before('unknownVisitors')),
        not(cameAgain(events.anonymous)),
        not(cameAgain(events.user)),
      ),
    },
    {
      name: 'anonymousEvents',
      table: events,
      id,
      where: and(isVisit, lt(events.receivedAt, before('anonymousEvents'))),
    },
    {
      name: 'events',
      table: events,
      id,
      where: and(eq(events.team, team), lt(events.receivedAt, before('events'))),
    },
    {
      name: 'feedback',
      table: feedback,
      id: feedback.id,
      where: and(
        eq(feedback.team, team),
        lt(feedback.receivedAt, before('feedback')),
        // What lets a lead sleep stays until it has woken for a while; what was taken back or overruled wakes nobody.
        sql`not (coalesce(${feedback.snoozedUntil}, '') >= ${wokenBefore} and exists (
          select from ${leads} where ${leads.team} = ${team} and ${leads.id} = ${feedback.lead}
            and ${feedback.id} = (select w.id from ${latestDisposition(team)} w)))`,
      ),
    },
    {
      name: 'changes',
      table: changes,
      id: changes.seq,
      where: and(
        eq(changes.team, team),
        // A browser that was closed for a year must still forget whom it is to forget. No name is in these.
        ne(sql`${changes.body}->>'kind'`, 'erasure'),
        sql`(${changes.body}->>'at')::timestamptz < ${before('changes').toISOString()}::timestamptz`,
      ),
    },
  ];
}

import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { TeamTx } from '../../platform/db/store';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { leads } from '../../platform/db/tables/lead-tables';
import { latestDisposition } from '../leads/lists/latest-disposition';
import { publishDelayMs } from '../webhooks/queue-feedback';
import { teamToday } from './team-today';

/**
 * Feedback whose snooze ends now: its day has come, it is the latest disposition of its lead, its delay
 * before publishing is over, and nobody has been notified yet.
 *
 * @param filter restricts the list; all by default.
 */
export async function listDueSnoozes(tx: TeamTx, now: Date, filter?: SQL) {
  const today = await teamToday(tx, now);
  return tx
    .select({ feedback, name: leads.name })
    .from(feedback)
    .innerJoin(leads, and(eq(leads.team, feedback.team), eq(leads.id, feedback.lead)))
    .where(
      and(
        lte(feedback.snoozedUntil, today),
        isNull(feedback.snoozeEndedAt),
        lte(feedback.receivedAt, new Date(now.getTime() - publishDelayMs)),
        eq(leads.doNotContact, false),
        sql`${feedback.id} = (select w.id from ${latestDisposition()} w)`,
        filter,
      ),
    )
    .limit(100);
}

import { and, eq, type SQL, sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';
import { isOneOf, listReturnDispositions } from '../return-dispositions';
import { latestDisposition } from './latest-disposition';
import type { LeadListFactory, ScoredLead } from './list';
import { hasLeft, isOwnOrFree } from './owner';

/**
 * Leads that came back to this rep, ended snoozes first, then those that rose most since the verdict:
 * - Leads the rep returned, if that is the rep's latest disposition and the lead has been active since.
 * - Leads whose snooze has ended, if the disposition that snoozed them is still the lead's latest.
 *
 * If the rep who snoozed a lead has left, it comes back to its owner, or to every rep if it has no owner or
 * the owner has left, too.
 */
export const returned: LeadListFactory = ({ rep, today, tones }) => {
  const isOwn = sql`w.rep = ${rep}`;
  const isOrphaned = sql`${hasLeft(sql`w.rep`)} and ${isOwnOrFree(rep)}`;
  const selectEndedSnooze = (columns: string, condition: SQL) => sql`(
    select ${sql.raw(columns)} from ${latestDisposition()} w where (${condition}) and w.snoozed_until <= ${today})`;
  return {
    where: and(
      eq(leads.doNotContact, false),
      // Narrow down first by the feedback of this rep and of reps who have left: a rep has judged few of a
      // team's leads.
      sql`${leads.id} in (
        select f.lead from feedback f where f.kind = 'disposition'
          and f.rep in (
            select ${rep}::uuid union all
            select r.id from reps r where ${hasLeft(sql`r.id`)}))`,
      sql`(${selectEndedSnooze('true', isOrphaned)} or exists (
        select from ${latestDisposition(rep)} w
        where ${isOneOf(sql`w`, listReturnDispositions(tones))}
          and (${leads.lastEngagedAt} > w.effective_at or ${selectEndedSnooze('true', isOwn)})))`,
    ),
    // Someone else's verdict isn't shown as this rep's own.
    verdict: sql`(
      select w.body || jsonb_build_object('at', w.effective_at, 'scoreThen', w.score_then,
        'hasSnoozeEnded', coalesce(w.snoozed_until <= ${today} and w.id = latest.id, false))
      from ${latestDisposition(rep)} w, ${latestDisposition()} latest
      where latest.rep = ${rep} or latest.snoozed_until is null)`,
    order: [
      sql`greatest(${leads.lastEngagedAt}, ${selectEndedSnooze('w.snoozed_until::timestamptz', sql`${isOwn} or ${isOrphaned}`)}) desc`,
      sql`${leads.id}`,
    ],
    compare: (a, b) => Number(hasSnoozeEnded(b)) - Number(hasSnoozeEnded(a)) || riseSince(b) - riseSince(a),
  };
};

/** How much the score has risen since the verdict; 0 if the score at that time isn't known. */
function riseSince({ score, verdict }: ScoredLead): number {
  return verdict?.scoreThen === undefined ? 0 : score.total - verdict.scoreThen;
}

function hasSnoozeEnded({ verdict }: ScoredLead): boolean {
  return verdict?.hasSnoozeEnded ?? true; // Without a verdict of one's own, it is an ended snooze of someone who left.
}

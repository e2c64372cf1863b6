import { and, eq, type SQL, sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';
import { listReturnDispositions } from '../return-dispositions';
import { latestDisposition } from './latest-disposition';
import type { LeadListFactory } from './list';

const maxListed = 50;

/**
 * Leads that came back to this rep, most recent first:
 * - Leads the rep returned, if that is the rep's latest disposition and the lead has been active since.
 * - Leads whose snooze has ended, if the disposition that snoozed them is still the lead's latest.
 *
 * If the rep who snoozed a lead has left, it comes back to its owner, or to every rep if it has no owner or
 * the owner has left, too. A rep has left once all their tokens are revoked.
 */
export const returned: LeadListFactory = ({ rep, today, tones }) => {
  const hasLeft = (repSql: SQL) => sql`not exists (
    select from tokens t where t.rep = ${repSql} and t.revoked_at is null)`;
  const isOwn = sql`w.rep = ${rep}`;
  const owner = sql`${leads.owner}`;
  const isOrphaned = sql`${hasLeft(sql`w.rep`)} and (${owner} is null or ${owner} = ${rep} or ${hasLeft(owner)})`;
  const selectEndedSnooze = (columns: string, condition: SQL) => sql`(
    select ${sql.raw(columns)} from ${latestDisposition()} w where (${condition}) and w.snoozed_until <= ${today})`;
  const returnConditions = listReturnDispositions(tones).map(
    ({ stage, disposition }) => sql`(w.stage = ${stage} and w.disposition = ${disposition})`,
  );
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
        where (${sql.join([sql`false`, ...returnConditions], sql` or `)})
          and (${leads.lastAt} > w.effective_at or ${selectEndedSnooze('true', isOwn)})))`,
    ),
    endedSnooze: selectEndedSnooze("w.body || jsonb_build_object('at', w.effective_at)", isOwn),
    order: [
      sql`greatest(${leads.lastAt}, ${selectEndedSnooze('w.snoozed_until::timestamptz', sql`${isOwn} or ${isOrphaned}`)}) desc`,
      sql`${leads.id}`,
    ],
    maxScored: maxListed,
    keep: (scored) => scored,
  };
};

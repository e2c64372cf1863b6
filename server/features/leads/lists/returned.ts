import { and, eq, type SQL, sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';
import { givenBackDispositions } from '../given-back';
import { latestDisposition } from './latest-disposition';
import type { LeadListFactory } from './list';

const listed = 50;

/**
 * Leads that came back to this rep:
 * - Leads the rep returned, if that is the rep's latest disposition and the lead has been active since.
 * - Leads whose snooze has ended, if the disposition that snoozed them is still the latest of anyone.
 *
 * If the rep who snoozed a lead is gone, it comes back to its owner, or to every rep if there is no owner or
 * the owner is gone, too. The most recent come first.
 */
export const returned: LeadListFactory = ({ team, rep, today, tones }) => {
  const isGone = (whose: SQL) => sql`not exists (
    select from tokens t where t.team = ${team} and t.rep = ${whose} and t.revoked_at is null)`;
  const isOwn = sql`w.rep = ${rep}`;
  const owner = sql`${leads.owner}`;
  const isLeft = sql`${isGone(sql`w.rep`)} and (${owner} is null or ${owner} = ${rep} or ${isGone(owner)})`;
  const woken = (what: string, of: SQL) => sql`(
    select ${sql.raw(what)} from ${latestDisposition(team)} w where (${of}) and w.snoozed_until <= ${today})`;
  const isBack = givenBackDispositions(tones).map(
    ({ stage, disposition }) => sql`(w.stage = ${stage} and w.disposition = ${disposition})`,
  );
  return {
    where: and(
      eq(leads.doNotContact, false),
      // Narrow down by the feedback of this rep and of reps who are gone first: a rep has judged few of a
      // team's leads.
      sql`${leads.id} in (
        select f.lead from feedback f where f.team = ${team} and f.kind = 'disposition'
          and f.rep in (
            select ${rep}::uuid union all
            select r.id from reps r where r.team = ${team} and ${isGone(sql`r.id`)}))`,
      sql`(${woken('true', isLeft)} or exists (
        select from ${latestDisposition(team, rep)} w
        where (${sql.join([sql`false`, ...isBack], sql` or `)})
          and (${leads.lastAt} > w.effective_at or ${woken('true', isOwn)})))`,
    ),
    endedSnooze: woken("w.body || jsonb_build_object('at', w.effective_at)", isOwn),
    order: [
      sql`greatest(${leads.lastAt}, ${woken('w.snoozed_until::timestamptz', sql`${isOwn} or ${isLeft}`)}) desc`,
      sql`${leads.id}`,
    ],
    considered: listed,
    keep: (scored) => scored,
  };
};

import { and, eq, type SQL, sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';
import { givenBackDispositions } from '../given-back';
import { latestDisposition } from './latest-disposition';
import type { LeadListFactory } from './list';

const listed = 50;

/**
 * Given back by this rep, whose last word on them that is, and active again since; or woken, where that is the last
 * word of anybody and its day has come. What woke for a rep who is gone comes back to its owner, or to all where that
 * one is gone, too, or there is none. What came back last stands first.
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
      // First by the feedback of the rep and of those who are gone: of a team's leads a rep has judged few.
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

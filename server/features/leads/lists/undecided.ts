import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';
import { latestDisposition } from './latest-disposition';
import { compareByScore, type LeadListFactory } from './list';

const maxListed = 50;

/** Leads at the threshold, owned by this rep or nobody, with no disposition since they reached it. */
export const undecided: LeadListFactory = ({ rep, definition }) => ({
  where: and(
    or(isNull(leads.owner), eq(leads.owner, rep)),
    eq(leads.doNotContact, false),
    gt(leads.scoreHint, 0),
    sql`not exists (
      select from ${latestDisposition()} w where w.effective_at >= coalesce(${leads.readyAt}, '-infinity'::timestamptz))`,
  ),
  order: [desc(leads.scoreHint), sql`${leads.id}`],
  maxScored: 100,
  keep: (scored) =>
    scored
      .filter(({ score }) => score.total >= definition.threshold)
      .sort(compareByScore)
      .slice(0, maxListed),
});

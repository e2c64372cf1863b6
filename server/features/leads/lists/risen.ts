import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';
import { weekBefore } from '../../scoring/score-lead';
import { latestDisposition } from './latest-disposition';
import { compareByScore, type LeadListFactory } from './list';
import { isOwnOrFree } from './owner';

/**
 * Leads whose score rose in the last 7 days, owned by this rep, nobody or someone who has left, not returned, and not hidden; the
 * biggest rise first. New engagement unhides a lead.
 */
export const risen: LeadListFactory = ({ rep, at }) => ({
  where: and(
    isOwnOrFree(rep),
    eq(leads.doNotContact, false),
    gt(leads.lastEngagedAt, weekBefore(at)),
    sql`coalesce((select w.disposition from ${latestDisposition()} w), 'accepted') in ('accepted', 'sales-ready')`,
    sql`not exists (
      select from marks m where m.rep = ${rep} and m.lead = ${leads.id} and m.kind = 'hide' and ${leads.lastEngagedAt} <= m.at)`,
  ),
  order: [desc(leads.lastEngagedAt), sql`${leads.id}`],
  belongs: ({ score }) => score.changeIn7Days > 0,
  compare: (a, b) => b.score.changeIn7Days - a.score.changeIn7Days || compareByScore(a, b),
});

import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';
import { latestDisposition } from './latest-disposition';
import { compareByScore, type LeadListFactory } from './list';

const maxListed = 8;

/**
 * Leads worth calling now: owned by this rep or nobody, not returned, and not hidden. New engagement unhides
 * a lead.
 */
export const best: LeadListFactory = ({ rep }) => ({
  where: and(
    or(isNull(leads.owner), eq(leads.owner, rep)),
    eq(leads.doNotContact, false),
    gt(leads.scoreHint, 0),
    sql`coalesce((select w.disposition from ${latestDisposition()} w), 'accepted') in ('accepted', 'sales-ready')`,
    sql`not exists (
      select from marks m where m.rep = ${rep} and m.lead = ${leads.id} and m.kind = 'hide'
        and (${leads.lastAt} is null or ${leads.lastAt} <= m.at))`,
  ),
  order: [desc(leads.scoreHint), sql`${leads.id}`],
  maxScored: 30,
  keep: (scored) => scored.sort(compareByScore).slice(0, maxListed),
});

import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { dayInMs } from '../../../../utils/contract/shared/day';
import { leads } from '../../../platform/db/tables/lead-tables';
import { latestDisposition } from './latest-disposition';
import type { LeadListFactory } from './list';
import { isOwnOrFree } from './owner';

/** A request that nobody answered for this long is no longer news. */
const maxAgeDays = 60;

/** Leads that asked for contact, owned by this rep, nobody or someone who has left, with no disposition since; newest first. */
export const asked: LeadListFactory = ({ rep, at }) => ({
  where: and(
    isOwnOrFree(rep),
    eq(leads.doNotContact, false),
    gt(leads.contactRequestedAt, new Date(at.getTime() - maxAgeDays * dayInMs)),
    sql`not exists (select from ${latestDisposition()} w where w.effective_at >= ${leads.contactRequestedAt})`,
  ),
  order: [desc(leads.contactRequestedAt), sql`${leads.id}`],
});

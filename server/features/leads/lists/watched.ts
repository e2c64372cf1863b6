import { sql } from 'drizzle-orm';
import { leads } from '../../../platform/db/tables/lead-tables';
import type { LeadListFactory } from './list';

/** Leads that this rep watches, regardless of owner; most recently active first. */
export const watched: LeadListFactory = ({ rep }) => ({
  where: sql`${leads.id} in (
    select m.lead from marks m where m.rep = ${rep} and m.kind = 'watch')`,
  order: [sql`${leads.lastEngagedAt} desc nulls last`, sql`${leads.id}`],
});

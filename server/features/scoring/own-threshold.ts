import { type SQL, sql } from 'drizzle-orm';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import { type HeldBack, leads } from '../../platform/db/tables/lead-tables';

/** The threshold for a lead: the definition's, unless a holdout keeps another for it. In SQL: `ownThresholdSql`. */
export function ownThreshold(
  { threshold }: Pick<LeadDefinition, 'threshold'>,
  heldBack: HeldBack | null,
): number {
  return heldBack?.threshold ?? threshold;
}

/** The same for a query over leads. */
export function ownThresholdSql({ threshold }: Pick<LeadDefinition, 'threshold'>): SQL {
  return sql`coalesce((${leads.heldBack}->>'threshold')::integer, ${threshold}::integer)`;
}

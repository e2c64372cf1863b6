import { and, eq, sql } from 'drizzle-orm';
import type { TeamTx } from '../../../platform/db/store';
import { feedback } from '../../../platform/db/tables/feedback-tables';
import { isWithin, type Period } from '../../reports/period';

/**
 * How many open disputes reps have about each rule, of all time or of a period. A factor's ID is `fit.<rule>` or
 * `<group>.<rule>.<content>`; its first two parts identify the rule.
 */
export async function ruleDisputes(tx: TeamTx, period?: Period): Promise<Record<string, number>> {
  const rule = sql<string>`substring(${feedback.body}->>'factor' from '^[^.]+\\.[^.]+')`;
  const rows = await tx
    .select({ rule, n: sql<number>`count(*)::integer` })
    .from(feedback)
    .where(
      and(
        eq(feedback.kind, 'factor'),
        eq(feedback.withdrawn, false),
        period && isWithin(sql`${feedback.givenAt}`, period),
      ),
    )
    .groupBy(rule);
  return Object.fromEntries(rows.filter(({ rule }) => rule).map(({ rule, n }) => [rule, n]));
}

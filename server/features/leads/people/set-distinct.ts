import { and, eq, or } from 'drizzle-orm';
import { isAnyOf } from '../../../platform/db/many-rows';
import type { TeamTx } from '../../../platform/db/store';
import { distinctPairs, leads } from '../../../platform/db/tables/lead-tables';
import { ProblemError } from '../../../platform/problem-error';

/**
 * Records that two leads are different people, so that they aren't suggested as duplicates again, or removes
 * that record.
 *
 * @throws ProblemError 404 if one of the leads doesn't exist.
 */
export async function setDistinct(
  tx: TeamTx,
  {
    areDistinct,
    by,
    at,
    ...pair
  }: { one: string; other: string; areDistinct: boolean; by: string; at: Date },
): Promise<void> {
  const [one = '', other = ''] = [pair.one.toLowerCase(), pair.other.toLowerCase()].sort();
  tx.audit.push({ action: 'leads.kept-apart', subject: one, details: { other, areDistinct } });
  if (!areDistinct) {
    const { resolvedLead, resolvedOther } = distinctPairs;
    const isPair = (first: string, second: string) => and(eq(resolvedLead, first), eq(resolvedOther, second));
    await tx.delete(distinctPairs).where(or(isPair(one, other), isPair(other, one)));
    return;
  }
  const existing = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(isAnyOf(leads.id, [one, other], 'uuid'));
  if (existing.length < 2)
    throw new ProblemError(404, 'no-lead', 'One of these leads no longer exists. Reload the list.');
  await tx
    .insert(distinctPairs)
    .values({ team: tx.team, lead: one, resolvedLead: one, otherLead: other, resolvedOther: other, by, at })
    .onConflictDoNothing();
}

import { eq } from 'drizzle-orm';
import type { TeamTx } from '../../platform/db/store';
import { leads } from '../../platform/db/tables/lead-tables';
import { ProblemError } from '../../platform/problem-error';

/** @throws ProblemError 404 if the team doesn't have this lead, or no longer has it. */
export async function requireLead(tx: TeamTx, id: string): Promise<typeof leads.$inferSelect> {
  const [lead] = await tx.select().from(leads).where(eq(leads.id, id));
  if (lead) return lead;
  const detail = 'This lead is no longer in your team’s records. Look the person up again.';
  throw new ProblemError(404, 'no-lead', detail);
}

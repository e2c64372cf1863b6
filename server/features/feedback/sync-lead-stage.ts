import { and, desc, eq, sql } from 'drizzle-orm';
import type { TeamTx } from '../../platform/db/store';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { leads } from '../../platform/db/tables/lead-tables';

/** Sets a lead's stage and owner from its active dispositions. Withdrawing one reverts both. */
export async function syncLeadStage(tx: TeamTx, lead: string): Promise<void> {
  const onLead = and(eq(feedback.lead, lead), eq(feedback.kind, 'disposition'));
  const standing = await tx
    .select({ rep: feedback.rep, disposition: feedback.disposition, stage: feedback.stage })
    .from(feedback)
    .where(and(onLead, eq(feedback.withdrawn, false)))
    .orderBy(desc(feedback.effectiveAt), desc(feedback.receivedAt));
  const accepted = standing.findLast(({ disposition }) => disposition === 'accepted');
  const everAccepted = tx
    .select({ rep: feedback.rep })
    .from(feedback)
    .where(and(onLead, eq(feedback.disposition, 'accepted')));
  // An owner set by marketing stays. One who became owner by accepting doesn't, if the acceptance is
  // withdrawn.
  const byAccepting = sql`${leads.owner} is null or ${leads.owner} in (${everAccepted})`;
  await tx
    .update(leads)
    .set({
      stage: standing[0]?.stage ?? 'before-contact',
      owner: sql`case when ${byAccepting} then ${accepted?.rep ?? null}::uuid else ${leads.owner} end`,
    })
    .where(eq(leads.id, lead));
}

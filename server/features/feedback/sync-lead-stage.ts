import { and, desc, eq, sql } from 'drizzle-orm';
import type { TeamTx } from '../../platform/db/store';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { leads } from '../../platform/db/tables/lead-tables';

/** Sets a lead's stage and owner from its active dispositions. Withdrawing one reverts both. */
export async function syncLeadStage(tx: TeamTx, lead: string): Promise<void> {
  const isLeadDisposition = and(eq(feedback.lead, lead), eq(feedback.kind, 'disposition'));
  const active = await tx
    .select({ rep: feedback.rep, disposition: feedback.disposition, stage: feedback.stage })
    .from(feedback)
    .where(and(isLeadDisposition, eq(feedback.withdrawn, false)))
    .orderBy(desc(feedback.effectiveAt), desc(feedback.receivedAt));
  const accepted = active.findLast(({ disposition }) => disposition === 'accepted');
  const everAccepted = tx
    .select({ rep: feedback.rep })
    .from(feedback)
    .where(and(isLeadDisposition, eq(feedback.disposition, 'accepted')));
  // An owner set by marketing stays. A rep who became the owner by accepting loses the lead when that
  // acceptance is withdrawn.
  const mayReplaceOwner = sql`${leads.owner} is null or ${leads.owner} in (${everAccepted})`;
  await tx
    .update(leads)
    .set({
      stage: active[0]?.stage ?? 'before-contact',
      owner: sql`case when ${mayReplaceOwner} then ${accepted?.rep ?? null}::uuid else ${leads.owner} end`,
    })
    .where(eq(leads.id, lead));
}

import { and, eq, inArray } from 'drizzle-orm';
import type { ConsoleCaller } from '../../platform/caller';
import type { TeamTx } from '../../platform/db/store';
import { feedback, replies } from '../../platform/db/tables/feedback-tables';
import { leads } from '../../platform/db/tables/lead-tables';

/**
 * Takes back a marketer's own *acted on*, and has the reps' cards refreshed.
 *
 * @returns the feedback that had it.
 */
export async function withdrawActedOn(
  tx: TeamTx,
  { name: by }: ConsoleCaller,
  ids: string[],
  at: Date,
): Promise<string[]> {
  const withdrawn = await tx
    .delete(replies)
    .where(and(inArray(replies.feedback, ids), eq(replies.kind, 'acted-on'), eq(replies.by, by)))
    .returning({ id: replies.feedback });
  if (withdrawn.length === 0) return [];
  const found = withdrawn.map(({ id }) => id);
  const about = await tx
    .select({ id: feedback.id, rep: feedback.rep, lead: leads.id, name: leads.name })
    .from(feedback)
    .innerJoin(leads, and(eq(leads.team, feedback.team), eq(leads.id, feedback.lead)))
    .where(inArray(feedback.id, found));
  const change = { kind: 'reply' as const, at: at.toISOString(), reply: 'acted-on' as const };
  for (const { id, rep, lead, name } of about) {
    tx.newChanges.push({ rep, body: { ...change, lead, name, feedback: id } });
  }
  return found;
}

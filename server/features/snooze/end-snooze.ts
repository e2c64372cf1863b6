import { eq } from 'drizzle-orm';
import type { TeamTx } from '../../platform/db/store';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { leads } from '../../platform/db/tables/lead-tables';
import { outgoingEvents } from '../../platform/db/tables/outgoing-tables';
import { scoreAt } from '../feedback/score-at';
import { currentDefinition } from '../scoring/current-definition';
import { addDeliveries } from '../webhooks/add-deliveries';
import { buildEvent } from '../webhooks/build-event';
import { listSubscribedTargets } from '../webhooks/list-subscribed-targets';
import { listDueSnoozes } from './list-due-snoozes';

/** Ends the snooze of a lead, if still due, and notifies its rep and marketing's systems once. */
export async function endSnooze(
  tx: TeamTx,
  { id, lead }: { id: string; lead: string },
  now: Date,
): Promise<void> {
  const isSnooze = eq(feedback.id, id);
  await tx.select({ id: feedback.id }).from(feedback).where(isSnooze).for('update');
  const [locked] = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(eq(leads.id, lead))
    .for('no key update', { skipLocked: true });
  if (!locked) return; // The lead is being changed; the next run checks again.
  const [due] = await listDueSnoozes(tx, now, eq(feedback.id, id));
  if (!due) return;
  await tx.update(feedback).set({ snoozeEndedAt: now }).where(isSnooze);
  await publishSnoozeEnded(tx, due.feedback, lead, now);
  const { rep, effectiveAt } = due.feedback;
  const feedbackAt = effectiveAt.toISOString();
  const body = {
    kind: 'snooze-ended' as const,
    at: now.toISOString(),
    lead,
    feedback: id,
    feedbackAt,
    name: due.name,
  };
  tx.newChanges.push({ rep, body });
}

async function publishSnoozeEnded(tx: TeamTx, row: typeof feedback.$inferSelect, lead: string, now: Date) {
  const { team } = row;
  const subscribed = await listSubscribedTargets(tx, 'disposition');
  if (subscribed.length === 0) return;
  const definition = await currentDefinition(tx);
  const scored = await scoreAt(tx, lead, definition, now);
  const disposition = { ...row, kind: 'disposition' as const, scoreThen: scored?.total ?? null };
  const event = await buildEvent(tx, disposition, 'snooze_ended', definition.version, now);
  await tx.insert(outgoingEvents).values({ team, id: event.id, feedback: row.id, body: event, at: now });
  await addDeliveries(tx, event.id, subscribed, now);
}

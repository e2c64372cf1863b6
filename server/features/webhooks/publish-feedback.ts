import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Transaction } from '../../platform/db/store';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { deliveries, outgoingEvents } from '../../platform/db/tables/outgoing-tables';
import { sendJobs } from '../../platform/queue/send-jobs';
import { addDeliveries } from './add-deliveries';
import { buildEvent } from './build-event';
import type { PublishJob } from './delivery-job';
import { listSubscribedTargets } from './list-subscribed-targets';
import { isPublished, restMs } from './queue-feedback';

type Event = typeof outgoingEvents.$inferSelect;

/**
 * Lets a feedback go out that has rested: to every target that wants its kind, as it stands now. Of one that was taken
 * back only those hear who heard of it before. What is older and not delivered yet is not sent any more.
 */
export async function publishFeedback(tx: Transaction, job: PublishJob, now: Date): Promise<void> {
  const { team, revision, definition } = job;
  const [row] = await tx
    .select()
    .from(feedback)
    .where(and(eq(feedback.team, team), eq(feedback.id, job.feedback)))
    .for('update');
  if (!row || row.revision !== revision) return; // Erased; or a newer revision, which has a job of its own.
  const { kind } = row;
  if (!isPublished(kind)) return;
  const restedAt = new Date(row.receivedAt.getTime() + restMs);
  if (now < restedAt) return sendJobs(tx, [{ data: job, at: restedAt }]); // The database's clock is ahead of ours.
  const earlier = await tx
    .select()
    .from(outgoingEvents)
    .where(and(eq(outgoingEvents.team, team), eq(outgoingEvents.feedback, row.id)))
    .orderBy(desc(outgoingEvents.revision));
  const revisions = earlier.filter(({ revision }) => revision !== null); // A waking has none.
  const [before] = revisions;
  if (before?.revision === revision) return; // This job was done before by a process that died.
  const isWithdrawn = row.body.withdrawn === true;
  const wasWithdrawn = before?.body.type.endsWith('.withdrawn') === true;
  const wanting = await listSubscribedTargets(tx, team, kind);
  // A waking was one, whatever else the rep has changed since.
  const heard = await replaceOlder(tx, team, isWithdrawn ? earlier : revisions);
  const receivers = isWithdrawn ? (wasWithdrawn ? [] : wanting.filter(({ id }) => heard.has(id))) : wanting;
  if (receivers.length === 0) return;
  const change = isWithdrawn ? 'withdrawn' : before && !wasWithdrawn ? 'revised' : 'first';
  const event = await buildEvent(tx, { ...row, kind }, change, definition, now);
  await tx
    .insert(outgoingEvents)
    .values({ team, id: event.id, feedback: row.id, revision, body: event, at: now });
  await addDeliveries(tx, team, event.id, receivers, now);
}

/** Gives up what was not delivered of older revisions. @returns the targets that may have heard of the feedback. */
async function replaceOlder(tx: Transaction, team: string, earlier: Event[]): Promise<Set<string>> {
  if (earlier.length === 0) return new Set();
  const isOlder = and(
    eq(deliveries.team, team),
    inArray(
      deliveries.event,
      earlier.map(({ id }) => id),
    ),
  );
  const lastError = 'The rep has changed it since: the newer one is sent in its place.';
  await tx
    .update(deliveries)
    .set({ state: 'given-up', nextAttemptAt: null, lastError })
    .where(and(isOlder, inArray(deliveries.state, ['waiting', 'failed', 'held'])));
  const tried = await tx
    .selectDistinct({ target: deliveries.target })
    .from(deliveries)
    .where(and(isOlder, isNotNull(deliveries.lastAttemptAt)));
  return new Set(tried.map(({ target }) => target));
}

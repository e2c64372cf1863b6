import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { TeamTx } from '../../platform/db/store';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { deliveries, outgoingEvents } from '../../platform/db/tables/outgoing-tables';
import { sendJobs } from '../../platform/queue/jobs';
import { addDeliveries } from './add-deliveries';
import { buildEvent } from './build-event';
import type { PublishJob } from './delivery-job';
import { listSubscribedTargets } from './list-subscribed-targets';
import { isPublished, publishDelayMs } from './queue-feedback';

type Event = typeof outgoingEvents.$inferSelect;

/**
 * Publishes feedback after its delay, in its current state, to every target that subscribes to its kind. A
 * withdrawal goes only to targets that may have received an earlier revision. Undelivered events of earlier
 * revisions are dropped.
 */
export async function publishFeedback(tx: TeamTx, job: PublishJob, now: Date): Promise<void> {
  const { team, revision, definition } = job;
  const [row] = await tx.select().from(feedback).where(eq(feedback.id, job.feedback)).for('update');
  if (!row || row.revision !== revision) return; // Erased, or a newer revision has its own job.
  const { kind } = row;
  if (!isPublished(kind)) return;
  const publishAt = new Date(row.receivedAt.getTime() + publishDelayMs);
  // The database's clock is ahead of ours.
  if (now < publishAt) return sendJobs(tx, [{ data: job, at: publishAt }]);
  const earlier = await tx
    .select()
    .from(outgoingEvents)
    .where(eq(outgoingEvents.feedback, row.id))
    .orderBy(desc(outgoingEvents.revision));
  // The event for an ended snooze has no revision.
  const revisions = earlier.filter(({ revision }) => revision !== null);
  const [previous] = revisions;
  if (previous?.revision === revision) return; // Already done by a process that died.
  const isWithdrawn = row.body.withdrawn === true;
  const wasWithdrawn = previous?.body.type.endsWith('.withdrawn') === true;
  const subscribed = await listSubscribedTargets(tx, kind);
  // An event for an ended snooze stays true when the feedback is revised, so only a withdrawal drops it.
  const reached = await dropOlder(tx, isWithdrawn ? earlier : revisions);
  if (isWithdrawn && wasWithdrawn) return;
  const receivers = isWithdrawn ? subscribed.filter(({ id }) => reached.has(id)) : subscribed;
  if (receivers.length === 0) return;
  const submission = previous && !wasWithdrawn ? 'revised' : 'first';
  const change = isWithdrawn ? 'withdrawn' : submission;
  const event = await buildEvent(tx, { ...row, kind }, change, definition, now);
  await tx
    .insert(outgoingEvents)
    .values({ team, id: event.id, feedback: row.id, revision, body: event, at: now });
  await addDeliveries(tx, event.id, receivers, now);
}

/**
 * Drops undelivered events of earlier revisions.
 * @returns the targets that may have received the feedback.
 */
async function dropOlder(tx: TeamTx, earlier: Event[]): Promise<Set<string>> {
  if (earlier.length === 0) return new Set();
  const isOlder = inArray(
    deliveries.event,
    earlier.map(({ id }) => id),
  );
  const lastError = 'The rep has changed this feedback since. The newer version is sent instead.';
  await tx
    .update(deliveries)
    .set({ state: 'given-up', nextAttemptAt: null, lastError })
    .where(and(isOlder, inArray(deliveries.state, ['waiting', 'failed', 'held'])));
  const attempted = await tx
    .selectDistinct({ target: deliveries.target })
    .from(deliveries)
    .where(and(isOlder, isNotNull(deliveries.lastAttemptAt)));
  return new Set(attempted.map(({ target }) => target));
}

import { and, eq, inArray } from 'drizzle-orm';
import type { OutgoingEvent } from '../../../utils/contract/console/outgoing-event';
import type { OutgoingKind } from '../../../utils/contract/console/target';
import type { TeamTx } from '../../platform/db/store';
import { deliveries, outgoingEvents, targets } from '../../platform/db/tables/outgoing-tables';
import { sendJobs } from '../../platform/queue/jobs';
import type { DeliverJob } from './delivery-job';

/** Jobs sent in one statement. */
const batchSize = 500;

/**
 * Turns off a target whose row is locked. Events for it are held and go out when it is turned on again.
 *
 * @param reason the reason shown to marketing; omitted if marketing turned it off.
 */
export async function disableTarget(tx: TeamTx, target: string, now: Date, reason?: string): Promise<void> {
  await tx
    .update(targets)
    .set({ isEnabled: false, disabledReason: reason ?? null, disabledAt: reason ? now : null })
    .where(eq(targets.id, target));
  await tx
    .update(deliveries)
    .set({ state: 'held', nextAttemptAt: null, lastError: heldMessage })
    .where(and(eq(deliveries.target, target), inArray(deliveries.state, ['waiting', 'failed'])));
}

/** The message on a delivery that waits for its target to be turned on. */
export const heldMessage = 'Held while the target is off. It will be sent when the target is turned on.';

/** Sends the held deliveries of a target that was turned on, except kinds it no longer subscribes to. */
export async function releaseHeldDeliveries(
  tx: TeamTx,
  target: string,
  kinds: readonly OutgoingKind[],
  now: Date,
): Promise<void> {
  const held = await tx
    .select({ event: deliveries.event, body: outgoingEvents.body })
    .from(deliveries)
    .innerJoin(outgoingEvents, eq(outgoingEvents.id, deliveries.event))
    .where(and(eq(deliveries.target, target), eq(deliveries.state, 'held')))
    .orderBy(outgoingEvents.at);
  const isSubscribed = (body: OutgoingEvent) => kinds.some((kind) => kind === findKind(body));
  const subscribed = held.filter(({ body }) => isSubscribed(body)).map(({ event }) => event);
  const unsubscribed = held.filter(({ body }) => !isSubscribed(body)).map(({ event }) => event);
  const isOneOf = (events: string[]) => and(eq(deliveries.target, target), inArray(deliveries.event, events));
  for (const batch of inBatches(unsubscribed)) {
    await tx
      .update(deliveries)
      .set({ state: 'given-up', lastError: 'The target no longer subscribes to this kind of update.' })
      .where(isOneOf(batch));
  }
  for (const batch of inBatches(subscribed)) {
    await tx
      .update(deliveries)
      .set({ state: 'waiting', nextAttemptAt: now, attempts: 0, lastError: null })
      .where(isOneOf(batch));
    const jobs = batch.map((event): DeliverJob => ({ do: 'deliver', team: tx.team, target, event }));
    await sendJobs(
      tx,
      jobs.map((data) => ({ data, at: now })),
    );
  }
}

function findKind({ type }: OutgoingEvent): OutgoingKind | undefined {
  if (type.startsWith('answer.')) return 'answer';
  if (type.startsWith('move.')) return 'move';
  if (type.startsWith('outcome.')) return 'outcome';
  if (type.startsWith('suggestion.')) return 'suggestion';
  if (type.startsWith('week.')) return 'week';
  return type === 'test' ? undefined : 'disposition';
}

function inBatches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );
}

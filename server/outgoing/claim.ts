import { and, eq, sql } from 'drizzle-orm';
import { type OutgoingEvent, outgoingEvent } from '../../utils/contract/outgoing';
import { sendJobs } from '../queue/send-jobs';
import type { Transaction } from '../store/store';
import { deliveries, outgoingEvents, targets } from '../store/tables/outgoing-tables';
import type { DeliverJob } from './job';
import type { Addressee } from './send-event';

/** Longer than any attempt takes, shorter than the queue's own lease. */
const leaseMs = 45_000;

/** The one delivery that a job is about. */
export function isDelivery({ team, target, event }: DeliverJob) {
  return and(eq(deliveries.team, team), eq(deliveries.target, target), eq(deliveries.event, event));
}

/**
 * Takes a delivery for this process alone, for as long as an attempt may last.
 *
 * @param byHand marketing wants it tried now, whatever its state and its time.
 * @returns undefined where it is not to be tried now; where it is to be later, a job has been sent.
 */
export async function claim(
  tx: Transaction,
  job: DeliverJob,
  now: Date,
  byHand: boolean,
): Promise<{ addressee: Addressee; event: OutgoingEvent } | undefined> {
  const { team } = job;
  const [row] = await tx
    .select({ delivery: deliveries, target: targets, body: outgoingEvents.body })
    .from(deliveries)
    .innerJoin(targets, and(eq(targets.team, team), eq(targets.id, deliveries.target)))
    .innerJoin(outgoingEvents, and(eq(outgoingEvents.team, team), eq(outgoingEvents.id, deliveries.event)))
    .where(isDelivery(job))
    .for('update', { of: deliveries });
  if (!row) return undefined;
  const { delivery, target, body } = row;
  const { leasedUntil, nextTry, state } = delivery;
  const isOver = state === 'delivered' || state === 'given-up';
  if (isOver && !byHand) return undefined;
  const notBefore = byHand ? [leasedUntil] : [leasedUntil, nextTry, target.pausedUntil];
  const at = new Date(Math.max(...notBefore.map((moment) => moment?.getTime() ?? 0)));
  if (at > now) {
    if (!byHand) await sendJobs(tx, [{ data: job, at }]);
    return undefined;
  }
  await tx
    .update(deliveries)
    .set({
      attempts: byHand ? delivery.attempts : sql`${deliveries.attempts} + 1`,
      lastAt: now,
      leasedUntil: new Date(now.getTime() + leaseMs),
    })
    .where(isDelivery(job));
  return { addressee: target, event: outgoingEvent.parse(body) };
}

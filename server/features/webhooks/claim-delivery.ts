import { and, count, eq, gt } from 'drizzle-orm';
import { type OutgoingEvent, outgoingEvent } from '../../../utils/contract/console/outgoing-event';
import type { TeamTx } from '../../platform/db/store';
import { deliveries, outgoingEvents } from '../../platform/db/tables/outgoing-tables';
import { sendJobs } from '../../platform/queue/jobs';
import type { DeliverJob } from './delivery-job';
import { lockTarget } from './lock-target';
import { withJitter } from './retry-schedule';
import type { TargetAddress } from './send-event';

/** Longer than any attempt takes, shorter than the queue's own lease. */
const leaseMs = 45_000;
/**
 * How many deliveries to one target run at once, and how long others wait. A slow target must not occupy all
 * workers.
 */
const normalLimit = { maxConcurrent: 10, waitMs: 1000 };
/** While a target is failing, only one delivery at a time tests whether it has recovered. */
const failingLimit = { maxConcurrent: 1, waitMs: 30_000 };

/** Matches the delivery that a job is about. */
export function isDelivery({ target, event }: DeliverJob) {
  return and(eq(deliveries.target, target), eq(deliveries.event, event));
}

/**
 * Claims a delivery for this process for as long as an attempt may take.
 *
 * @param isManual marketing wants it attempted now, regardless of its state and schedule.
 * @returns undefined if it must not be attempted now. If it is due later, a job has been queued.
 */
export async function claimDelivery(
  tx: TeamTx,
  job: DeliverJob,
  now: Date,
  isManual: boolean,
): Promise<{ address: TargetAddress; event: OutgoingEvent } | undefined> {
  const target = await lockTarget(tx, job.target);
  const [row] = await tx
    .select({ delivery: deliveries, body: outgoingEvents.body })
    .from(deliveries)
    .innerJoin(outgoingEvents, eq(outgoingEvents.id, deliveries.event))
    .where(isDelivery(job))
    .for('update', { of: deliveries });
  if (!target || !row) return undefined; // The target was removed or the person erased.
  const { leasedUntil, nextAttemptAt, state, attempts } = row.delivery;
  const isUnscheduled = state === 'delivered' || state === 'given-up' || state === 'held';
  if (isUnscheduled && !isManual) return undefined;
  const { maxConcurrent, waitMs } = target.failingSince ? failingLimit : normalLimit;
  const isBusy = !isManual && (await countRunning(tx, job, now)) >= maxConcurrent;
  const freeAt = isBusy ? withJitter(now, waitMs) : null;
  const notBefore = isManual ? [leasedUntil] : [leasedUntil, nextAttemptAt, target.pausedUntil, freeAt];
  const at = new Date(Math.max(...notBefore.map((moment) => moment?.getTime() ?? 0)));
  if (at > now) {
    if (!isManual) await sendJobs(tx, [{ data: job, at }]);
    return undefined;
  }
  await tx
    .update(deliveries)
    .set({
      attempts: isManual ? attempts : attempts + 1,
      lastAttemptAt: now,
      leasedUntil: new Date(now.getTime() + leaseMs),
    })
    .where(isDelivery(job));
  return { address: target, event: outgoingEvent.parse(row.body) };
}

async function countRunning(tx: TeamTx, { target }: DeliverJob, now: Date): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(deliveries)
    .where(and(eq(deliveries.target, target), gt(deliveries.leasedUntil, now)));
  return row?.n ?? 0;
}

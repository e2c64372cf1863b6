import { eq } from 'drizzle-orm';
import type { TeamTx } from '../../platform/db/store';
import { deliveries, targets } from '../../platform/db/tables/outgoing-tables';
import { sendJobs } from '../../platform/queue/jobs';
import { isDelivery } from './claim-delivery';
import type { AttemptResult } from './classify-response';
import type { DeliverJob } from './delivery-job';
import { disableTarget, heldMessage } from './enable-target';
import { lockTarget } from './lock-target';
import { nextAttemptAfter, pauseUntil } from './retry-schedule';

/** Records the result of an attempt and schedules the next one. */
export async function recordAttempt(
  tx: TeamTx,
  job: DeliverJob,
  result: AttemptResult,
  now: Date,
  isManual: boolean,
): Promise<void> {
  const { target } = job;
  const row = await lockTarget(tx, target);
  const [delivery] = await tx.select().from(deliveries).where(isDelivery(job)).for('update');
  if (!row || !delivery) return; // Removed or erased during the attempt.
  const { lastSuccessAt } = row;
  const isTarget = eq(targets.id, target);
  const updateDelivery = (values: Partial<typeof deliveries.$inferInsert>) =>
    tx
      .update(deliveries)
      .set({
        leasedUntil: null,
        lastStatus: result.status ?? null,
        lastError: result.error ?? null,
        ...values,
      })
      .where(isDelivery(job));
  if (result.isDelivered) {
    await updateDelivery({ state: 'delivered', nextAttemptAt: null });
    await tx
      .update(targets)
      .set({ lastSuccessAt: now, pausedUntil: null, failingSince: null })
      .where(isTarget);
    return;
  }
  const pausedUntil = pauseUntil(result.retryAfter, now);
  const failingSince = row.failingSince ?? now;
  await tx.update(targets).set({ failingSince, pausedUntil }).where(isTarget);
  if (result.isGone) {
    await disableTarget(tx, target, now, `${result.error} Then turn the target on again.`);
    await updateDelivery({ state: 'held', nextAttemptAt: null, lastError: heldMessage });
    return;
  }
  // A manual attempt doesn't change the schedule. Nor does one whose delivery was given up or held in the
  // meantime.
  if (isManual || delivery.state === 'given-up' || delivery.state === 'held') {
    await updateDelivery({});
    return;
  }
  const next = nextAttemptAfter(delivery.attempts, now);
  if (next) {
    const nextAttemptAt = pausedUntil && pausedUntil > next ? pausedUntil : next;
    await updateDelivery({ state: 'failed', nextAttemptAt });
    await sendJobs(tx, [{ data: job, at: nextAttemptAt }]);
    return;
  }
  if (lastSuccessAt && lastSuccessAt >= delivery.createdAt) {
    await updateDelivery({ state: 'given-up', nextAttemptAt: null }); // The target works: only this event is refused.
    return;
  }
  await updateDelivery({ state: 'held', nextAttemptAt: null });
  const reason = `All ${delivery.attempts} attempts over three days failed. The last error: ${result.error} Fix the problem there, then turn the target on again.`;
  await disableTarget(tx, target, now, reason);
}

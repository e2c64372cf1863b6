import type { TeamTx } from '../../platform/db/store';
import { deliveries } from '../../platform/db/tables/outgoing-tables';
import { sendJobs } from '../../platform/queue/jobs';
import type { DeliverJob } from './delivery-job';
import { heldMessage } from './enable-target';
import type { SubscribedTarget } from './list-subscribed-targets';

/** Queues an event for the enabled targets, and holds it for disabled ones. */
export async function addDeliveries(
  tx: TeamTx,
  event: string,
  subscribed: readonly SubscribedTarget[],
  now: Date,
): Promise<void> {
  await tx.insert(deliveries).values(
    subscribed.map(({ id: target, isEnabled }) => ({
      team: tx.team,
      target,
      event,
      createdAt: now,
      ...(isEnabled ? { nextAttemptAt: now } : { state: 'held' as const, lastError: heldMessage }),
    })),
  );
  const jobs = subscribed
    .filter(({ isEnabled }) => isEnabled)
    .map(({ id: target }): DeliverJob => ({ do: 'deliver', team: tx.team, target, event }));
  await sendJobs(
    tx,
    jobs.map((data) => ({ data, at: now })),
  );
}

import type { TeamTx } from '../../platform/db/store';
import { deliveries } from '../../platform/db/tables/outgoing-tables';
import { sendJobs } from '../../platform/queue/jobs';
import type { DeliverJob } from './delivery-job';
import { heldMessage } from './enable-target';
import type { SubscribedTarget } from './list-subscribed-targets';

/** Queues an event for the targets that are on, and holds it for those that are off. */
export async function addDeliveries(
  tx: TeamTx,
  event: string,
  subscribed: readonly SubscribedTarget[],
  now: Date,
): Promise<void> {
  await tx.insert(deliveries).values(
    subscribed.map(({ id: target, isOn }) => ({
      team: tx.team,
      target,
      event,
      createdAt: now,
      ...(isOn ? { nextAttemptAt: now } : { state: 'held' as const, lastError: heldMessage }),
    })),
  );
  const jobs = subscribed
    .filter(({ isOn }) => isOn)
    .map(({ id: target }): DeliverJob => ({ do: 'deliver', team: tx.team, target, event }));
  await sendJobs(
    tx,
    jobs.map((data) => ({ data, at: now })),
  );
}

import { sendJobs } from '../queue/send-jobs';
import type { Transaction } from '../store/store';
import { deliveries } from '../store/tables/outgoing-tables';
import type { DeliverJob } from './job';

/** Puts an event on its way to targets. @param from when it is first tried. */
export async function addDeliveries(
  tx: Transaction,
  team: string,
  event: string,
  targets: readonly string[],
  now: Date,
  from: Date = now,
): Promise<void> {
  const jobs = targets.map((target): DeliverJob => ({ do: 'deliver', team, target, event }));
  await tx
    .insert(deliveries)
    .values(targets.map((target) => ({ team, target, event, nextTry: from, madeAt: now })));
  await sendJobs(
    tx,
    jobs.map((data) => ({ data, at: from })),
  );
}

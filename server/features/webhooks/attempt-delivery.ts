import type { Store } from '../../platform/db/store';
import { claimDelivery } from './claim-delivery';
import { classifyResponse } from './classify-response';
import type { DeliverJob } from './delivery-job';
import { recordAttempt } from './record-attempt';
import { type Senders, sendEvent } from './send-event';

/** What a delivery needs from outside: the clock, HTTP and email (replaced in tests), and the endpoint's address. */
export interface DeliveryDeps extends Senders {
  now: () => Date;
  /** The endpoint's public address, for links in messages to people. */
  endpointUrl?: string;
}

/**
 * Attempts a delivery once, if it is due or marketing asked for it (`isManual`). No transaction is open during
 * the request. If the process dies meanwhile, the claim's lease expires and the queue runs the job again; the
 * target may then get the event twice, with the same ID.
 *
 * @returns whether it was attempted.
 */
export async function attemptDelivery(
  store: Store,
  job: DeliverJob,
  { now, endpointUrl, ...senders }: DeliveryDeps,
  { isManual = false }: { isManual?: boolean } = {},
): Promise<boolean> {
  const claim = await store.inTeam(job.team, async (tx) => {
    const claimed = await claimDelivery(tx, job, now(), isManual);
    if (claimed && isManual) {
      tx.audit.push({ action: 'target.sent', subject: job.target, details: { event: job.event } });
    }
    return claimed;
  });
  if (!claim) return false;
  const { address, event } = claim;
  const result = classifyResponse(address.kind, await sendEvent(address, event, now(), senders, endpointUrl));
  await store.inTeam(job.team, (tx) => recordAttempt(tx, job, result, now(), isManual));
  return true;
}

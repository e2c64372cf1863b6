import type { Store } from '../../platform/db/store';
import { claimDelivery } from './claim-delivery';
import { classifyResponse } from './classify-response';
import type { DeliverJob } from './delivery-job';
import { recordAttempt } from './record-attempt';
import { type Post, sendEvent } from './send-event';

/** The world that things go out into. */
export interface DeliveryDeps {
  now: () => Date;
  post?: Post;
}

/**
 * Tries a delivery once, if it is to be tried now. No transaction is open while the target is asked. Where the process
 * dies in between, the claim's lease ends and the queue brings the job back: the target may get it twice, under the
 * same id.
 *
 * @returns whether it was tried.
 */
export async function attemptDelivery(
  store: Store,
  job: DeliverJob,
  { now, post }: DeliveryDeps,
  byHand = false,
): Promise<boolean> {
  const claimed = await store.inTeam(job.team, (tx) => claimDelivery(tx, job, now(), byHand));
  if (!claimed) return false;
  const { addressee: address, event } = claimed;
  const result = classifyResponse(address.kind, await sendEvent(address, event, now(), post));
  await store.inTeam(job.team, (tx) => recordAttempt(tx, job, result, now(), byHand));
  return true;
}

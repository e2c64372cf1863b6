import type { Store } from '../../platform/db/store';
import { claim } from './claim';
import type { DeliverJob } from './job';
import { judgeAnswer } from './judge-answer';
import { type Post, sendEvent } from './send-event';
import { settle } from './settle';

/** The world that things go out into. */
export interface Outside {
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
  { now, post }: Outside,
  byHand = false,
): Promise<boolean> {
  const claimed = await store.inTeam(job.team, (tx) => claim(tx, job, now(), byHand));
  if (!claimed) return false;
  const { addressee, event } = claimed;
  const judged = judgeAnswer(addressee.kind, await sendEvent(addressee, event, now(), post));
  await store.inTeam(job.team, (tx) => settle(tx, job, judged, now(), byHand));
  return true;
}

import { type OutgoingFeedbackKind, outgoingFeedbackKind } from '../../../utils/contract/console/target';
import type { FeedbackItem, FeedbackResult } from '../../../utils/contract/shared/feedback';
import type { TeamTx } from '../../platform/db/store';
import { targets } from '../../platform/db/tables/outgoing-tables';
import { sendJobs } from '../../platform/queue/jobs';
import type { PublishJob } from './delivery-job';

/** How long feedback waits before it is published. If withdrawn within this time, it is never sent to anyone. */
export const publishDelayMs = 60_000;

/**
 * Queues a job to publish stored feedback after its delay, in the same transaction. Also for targets that are
 * off, where it is held. A team without targets costs only one query on an empty table.
 */
export async function queueFeedback(
  tx: TeamTx,
  results: ReadonlyMap<FeedbackItem, FeedbackResult>,
  definition: number,
  at: Date,
): Promise<void> {
  const stored = [...results].filter(([{ kind }, { result }]) => result === 'stored' && isPublished(kind));
  if (stored.length === 0 || !(await hasTargets(tx))) return;
  const publishAt = new Date(at.getTime() + publishDelayMs);
  const toJob = ({ id, revision }: FeedbackItem): PublishJob => ({
    do: 'publish',
    team: tx.team,
    feedback: id,
    revision,
    definition,
  });
  await sendJobs(
    tx,
    stored.map(([item]) => ({ data: toJob(item), at: publishAt })),
  );
}

/** Whether this kind of feedback is published. */
export function isPublished(kind: FeedbackItem['kind']): kind is OutgoingFeedbackKind {
  return outgoingFeedbackKind.safeParse(kind).success;
}

async function hasTargets(tx: TeamTx): Promise<boolean> {
  const [row] = await tx.select({ id: targets.id }).from(targets).limit(1);
  return row !== undefined;
}

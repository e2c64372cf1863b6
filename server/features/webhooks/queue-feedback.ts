import { eq } from 'drizzle-orm';
import { type OutgoingKind, outgoingKind } from '../../../utils/contract/console/target';
import type { FeedbackItem, FeedbackResult } from '../../../utils/contract/shared/feedback';
import type { Transaction } from '../../platform/db/store';
import { targets } from '../../platform/db/tables/outgoing-tables';
import { sendJobs } from '../../platform/queue/send-jobs';
import type { PublishJob } from './delivery-job';

/** How long feedback waits before it is published. Undone within this time, it is never sent to anyone. */
export const restMs = 60_000;

/**
 * Queues a job to publish stored feedback after its delay, in the same transaction. Also for targets that are
 * off, where it is held. A team without targets costs only one query on an empty table.
 */
export async function queueFeedback(
  tx: Transaction,
  team: string,
  results: ReadonlyMap<FeedbackItem, FeedbackResult>,
  definition: number,
  at: Date,
): Promise<void> {
  const stored = [...results].filter(([{ kind }, { result }]) => result === 'stored' && isPublished(kind));
  if (stored.length === 0 || !(await hasTargets(tx, team))) return;
  const restedAt = new Date(at.getTime() + restMs);
  const jobOf = ({ id, revision }: FeedbackItem): PublishJob => ({
    do: 'publish',
    team,
    feedback: id,
    revision,
    definition,
  });
  await sendJobs(
    tx,
    stored.map(([item]) => ({ data: jobOf(item), at: restedAt })),
  );
}

/** Whether this kind of feedback is published. */
export function isPublished(kind: FeedbackItem['kind']): kind is OutgoingKind {
  return outgoingKind.safeParse(kind).success;
}

async function hasTargets(tx: Transaction, team: string): Promise<boolean> {
  const [one] = await tx.select({ id: targets.id }).from(targets).where(eq(targets.team, team)).limit(1);
  return one !== undefined;
}

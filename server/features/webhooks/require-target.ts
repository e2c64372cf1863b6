import type { TeamTx } from '../../platform/db/store';
import { ProblemError } from '../../platform/problem-error';
import { lockTarget } from './lock-target';

/**
 * Returns a team's target, locked until the transaction ends.
 * @throws ProblemError 404 if there is none.
 */
export async function requireTarget(tx: TeamTx, id: string) {
  const target = await lockTarget(tx, id);
  if (target) return target;
  throw new ProblemError(404, 'no-target', 'This target doesn’t exist, or it was removed. Reload the list.');
}

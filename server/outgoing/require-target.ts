import { and, eq } from 'drizzle-orm';
import { ProblemError } from '../http/problem-error';
import type { Transaction } from '../store/store';
import { targets } from '../store/tables/outgoing-tables';

/** A team's target, held until the transaction ends. @throws ProblemError 404 where there is none. */
export async function requireTarget(tx: Transaction, team: string, id: string) {
  const [row] = await tx
    .select()
    .from(targets)
    .where(and(eq(targets.team, team), eq(targets.id, id)))
    .for('update');
  if (row) return row;
  throw new ProblemError(404, 'no-target', 'There is no such target, or no longer. List them again.');
}

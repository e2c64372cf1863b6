import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../platform/db/store';
import { targets } from '../../platform/db/tables/outgoing-tables';

/**
 * Returns a team's target, locked until the transaction ends; undefined if there is none. To avoid deadlocks,
 * always lock the target before writing to its deliveries.
 */
export async function lockTarget(tx: Transaction, team: string, id: string) {
  const [row] = await tx
    .select()
    .from(targets)
    .where(and(eq(targets.team, team), eq(targets.id, id)))
    .for('no key update'); // Lets others insert deliveries that refer to it.
  return row;
}

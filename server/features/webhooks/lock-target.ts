import { eq } from 'drizzle-orm';
import type { TeamTx } from '../../platform/db/store';
import { targets } from '../../platform/db/tables/outgoing-tables';

/**
 * Returns a team's target, locked until the transaction ends; undefined if there is none. To avoid deadlocks,
 * always lock the target before writing to its deliveries.
 */
export async function lockTarget(tx: TeamTx, id: string) {
  const [row] = await tx.select().from(targets).where(eq(targets.id, id)).for('no key update'); // Lets others insert deliveries that refer to it.
  return row;
}

import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../platform/db/store';
import { targets } from '../../platform/db/tables/outgoing-tables';

/**
 * A team's target, held until the transaction ends; undefined where there is none. Whoever writes to deliveries of a
 * target holds it first: so nobody waits for a delivery of somebody who waits for the target.
 */
export async function lockTarget(tx: Transaction, team: string, id: string) {
  const [row] = await tx
    .select()
    .from(targets)
    .where(and(eq(targets.team, team), eq(targets.id, id)))
    .for('no key update'); // New deliveries may refer to it meanwhile.
  return row;
}

import { and, eq } from 'drizzle-orm';
import type { OutgoingKind } from '../../utils/contract/target';
import type { Transaction } from '../store/store';
import { targets } from '../store/tables/outgoing-tables';

/** The targets that are on and want to hear of a kind of feedback; held until the transaction ends. */
export async function targetsFor(tx: Transaction, team: string, kind: OutgoingKind): Promise<string[]> {
  const rows = await tx
    .select({ id: targets.id, kinds: targets.kinds })
    .from(targets)
    .where(and(eq(targets.team, team), eq(targets.isOn, true)))
    .for('key share'); // Held before its deliveries are: see lockTarget.
  return rows.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id);
}

import type { OutgoingKind } from '../../../utils/contract/console/target';
import type { TeamTx } from '../../platform/db/store';
import { targets } from '../../platform/db/tables/outgoing-tables';

/** A target that subscribes to an event. */
export interface SubscribedTarget {
  id: string;
  /** If false, its deliveries are held until it is enabled. */
  isEnabled: boolean;
}

/** The targets that subscribe to a kind of event, locked until the transaction ends. */
export async function listSubscribedTargets(tx: TeamTx, kind: OutgoingKind): Promise<SubscribedTarget[]> {
  const rows = await tx
    .select({ id: targets.id, isEnabled: targets.isEnabled, kinds: targets.kinds })
    .from(targets)
    .for('key share'); // Locked before its deliveries: see lockTarget.
  return rows.filter(({ kinds }) => kinds.includes(kind)).map(({ id, isEnabled }) => ({ id, isEnabled }));
}

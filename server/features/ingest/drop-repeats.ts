import { isAnyOf } from '../../platform/db/many-rows';
import type { TeamTx } from '../../platform/db/store';
import { events } from '../../platform/db/tables/engagement-tables';
import type { IncomingEvent } from './incoming-event';

/** The digests of events already stored, by messageId; null if no digest was kept. */
export async function findStoredIds(
  tx: TeamTx,
  incoming: readonly IncomingEvent[],
): Promise<Map<string, string | null>> {
  const ids = incoming.flatMap(({ messageId, earlierIds = [] }) => [messageId, ...earlierIds]);
  const rows = await tx
    .select({ id: events.messageId, digest: events.digest })
    .from(events)
    .where(isAnyOf(events.messageId, ids));
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

/**
 * Drops events that are already stored or earlier in this batch. `clashing` are those whose messageId belongs
 * to an event with different content.
 */
export function dropRepeats(incoming: readonly IncomingEvent[], stored: ReadonlyMap<string, string | null>) {
  const taken = new Map(stored);
  const clashing: IncomingEvent[] = [];
  const fresh = incoming.filter((event) => {
    const { messageId, earlierIds = [], digest } = event;
    const takenId = [messageId, ...earlierIds].find((id) => taken.has(id));
    const first = takenId === undefined ? undefined : taken.get(takenId);
    if (first === undefined) {
      taken.set(messageId, digest);
      return true;
    }
    if (first !== null && first !== digest) clashing.push(event);
    return false;
  });
  return { fresh, clashing };
}

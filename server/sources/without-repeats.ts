import { and, eq } from 'drizzle-orm';
import { isOneOf } from '../store/many-rows';
import type { Transaction } from '../store/store';
import { events } from '../store/tables/engagement-tables';
import type { IncomingEvent } from './incoming-event';

/** The events that were not taken in before, and those that say something else under the messageId of one that was. */
export async function withoutRepeats(tx: Transaction, team: string, incoming: readonly IncomingEvent[]) {
  const ids = incoming.map(({ messageId }) => messageId);
  const rows = await tx
    .select({ id: events.messageId, digest: events.digest })
    .from(events)
    .where(and(eq(events.team, team), isOneOf(events.messageId, ids)));
  const taken = new Map(rows.map(({ id, digest }) => [id, digest]));
  const clashing: IncomingEvent[] = [];
  const fresh = incoming.filter((event) => {
    const { messageId, digest } = event;
    const before = taken.get(messageId);
    if (before === undefined) {
      taken.set(messageId, digest);
      return true;
    }
    if (before !== null && before !== digest) clashing.push(event);
    return false;
  });
  return { fresh, clashing };
}

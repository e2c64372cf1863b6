import { and, desc, eq } from 'drizzle-orm';
import { type OutgoingEvent, outgoingEvent } from '../../../utils/contract/console/outgoing-event';
import type { Delivery } from '../../../utils/contract/console/target';
import type { TeamTx } from '../../platform/db/store';
import { deliveries, outgoingEvents } from '../../platform/db/tables/outgoing-tables';

/** The newest deliveries to a target, or the one for a given event. */
export async function listDeliveries(
  tx: TeamTx,
  target: string,
  { most = 100, event }: { most?: number; event?: string } = {},
): Promise<Delivery[]> {
  const rows = await tx
    .select({ delivery: deliveries, body: outgoingEvents.body })
    .from(deliveries)
    .innerJoin(outgoingEvents, eq(outgoingEvents.id, deliveries.event))
    .where(and(eq(deliveries.target, target), event ? eq(deliveries.event, event) : undefined))
    .orderBy(desc(deliveries.createdAt))
    .limit(most);
  return rows.map(({ delivery, body }) => toDelivery(delivery, outgoingEvent.parse(body)));
}

function toDelivery(row: typeof deliveries.$inferSelect, { type, data }: OutgoingEvent): Delivery {
  const about = 'lead' in data ? data.lead.name : 'person' in data ? data.person.name : undefined;
  return {
    event: row.event,
    type,
    about,
    state: row.state,
    attempts: row.attempts,
    lastStatus: row.lastStatus ?? undefined,
    lastError: row.lastError ?? undefined,
    lastAt: row.lastAttemptAt?.toISOString(),
    nextAttemptAt: row.nextAttemptAt?.toISOString(),
    createdAt: row.createdAt.toISOString(),
  };
}

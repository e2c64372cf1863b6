import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { type OutgoingEvent, outgoingEvent } from '../../../utils/contract/console/outgoing-event';
import type { Delivery } from '../../../utils/contract/console/target';
import type { TeamTx } from '../../platform/db/store';
import { deliveries, outgoingEvents } from '../../platform/db/tables/outgoing-tables';
import { requireTarget } from './targets';

/** The newest deliveries to a target, or the one for a given event. */
export async function listDeliveries(
  tx: TeamTx,
  target: string,
  { limit = 100, event }: { limit?: number; event?: string } = {},
): Promise<Delivery[]> {
  const rows = await tx
    .select({ delivery: deliveries, body: outgoingEvents.body })
    .from(deliveries)
    .innerJoin(outgoingEvents, eq(outgoingEvents.id, deliveries.event))
    .where(and(eq(deliveries.target, target), event ? eq(deliveries.event, event) : undefined))
    .orderBy(desc(deliveries.createdAt))
    .limit(limit);
  return rows.map(({ delivery, body }) => toDelivery(delivery, outgoingEvent.parse(body)));
}

/**
 * Creates a test event for a target.
 * @returns the event's ID. It is given up from the start, so no job picks it up: it is sent only by hand.
 */
export async function createTestDelivery(tx: TeamTx, target: string, by: string, at: Date): Promise<string> {
  await requireTarget(tx, target);
  const id = randomUUID();
  const message = `Test from Passback, sent by ${by}. Feedback from sales on leads will arrive here.`;
  const body = outgoingEvent.parse({ id, type: 'test', timestamp: at.toISOString(), data: { message } });
  await tx.insert(outgoingEvents).values({ team: tx.team, id, body, at });
  await tx.insert(deliveries).values({ team: tx.team, target, event: id, state: 'given-up', createdAt: at });
  return id;
}

function personName(data: OutgoingEvent['data']): string | undefined {
  if ('lead' in data) return data.lead.name;
  return 'person' in data ? data.person.name : undefined;
}

function toDelivery(row: typeof deliveries.$inferSelect, { type, data }: OutgoingEvent): Delivery {
  return {
    event: row.event,
    type,
    about: personName(data),
    state: row.state,
    attempts: row.attempts,
    lastStatus: row.lastStatus ?? undefined,
    lastError: row.lastError ?? undefined,
    lastAt: row.lastAttemptAt?.toISOString(),
    nextAttemptAt: row.nextAttemptAt?.toISOString(),
    createdAt: row.createdAt.toISOString(),
  };
}

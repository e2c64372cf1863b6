import { and, eq, sql } from 'drizzle-orm';
import type { IngestResponse } from '../../utils/contract/segment';
import { erasedReason } from '../erasure/without-erased';
import type { SourceCaller, World } from '../http/context';
import type { Transaction } from '../store/store';
import { type SourceFault, sources } from '../store/tables/source-tables';
import type { IncomingEvent } from './incoming-event';
import { storeEvents } from './store-events';

/** How many faults of a source are kept, and how much of each. */
const [mostFaults, longestReason] = [10, 300];

/** What was read of one event of a batch: the event, or in words why it can't be taken. */
export type ReadEvent = IncomingEvent | { reason: string };

/** What one entry of a message asks for: also a person to erase, or what was received and deliberately not applied. */
export type Read = ReadEvent | { erase: { email?: string; user?: string } } | { notice: string };

/**
 * Stores what was read of a batch, and notes how its source is doing. Faulty events are named by their place and left
 * out; the others are stored.
 */
export async function takeIn(
  { store, now, metrics }: World,
  caller: SourceCaller,
  read: readonly Read[],
): Promise<IngestResponse> {
  const receivedAt = now();
  const rejected: IngestResponse['rejected'] = [];
  const places = new Map<IncomingEvent, number>();
  read.forEach((event, index) => {
    if ('reason' in event) rejected.push({ index, reason: event.reason });
    else if ('erase' in event) rejected.push({ index, reason: 'Erasures from tools are not applied yet.' });
    else if ('notice' in event) return;
    else places.set(event, index);
  });
  const answer = await store.inTeam(caller.team, async (tx) => {
    const { clashing, erased, ...counts } = await storeEvents(tx, caller, [...places.keys()], receivedAt);
    for (const event of erased) rejected.push({ index: places.get(event) ?? 0, reason: erasedReason });
    for (const event of clashing) {
      const reason = 'Another event was taken in under this messageId. Give each event an id of its own.';
      rejected.push({ index: places.get(event) ?? 0, reason });
    }
    await noteHealth(tx, caller, { ...counts, rejected }, receivedAt);
    return counts;
  });
  metrics.events.inc({ result: 'stored' }, answer.stored);
  metrics.events.inc({ result: 'repeated' }, answer.repeated);
  metrics.events.inc({ result: 'rejected' }, rejected.length);
  return { success: true, ...answer, rejected: rejected.sort((a, b) => a.index - b.index) };
}

/** Notes that a source sent something that could not be read as a whole, and why. */
export async function noteRefusal(
  { store, now, metrics }: World,
  caller: SourceCaller,
  reason: string,
): Promise<void> {
  const rejected = [{ index: 0, reason }];
  await store.inTeam(caller.team, (tx) =>
    noteHealth(tx, caller, { stored: 0, repeated: 0, rejected }, now()),
  );
  metrics.events.inc({ result: 'rejected' });
}

async function noteHealth(
  tx: Transaction,
  { team, source }: SourceCaller,
  { stored, repeated, rejected }: Omit<IngestResponse, 'success'>,
  at: Date,
): Promise<void> {
  const [row] = await tx
    .update(sources)
    .set({
      lastAt: at,
      stored: sql`${sources.stored} + ${stored}`,
      repeated: sql`${sources.repeated} + ${repeated}`,
      rejected: sql`${sources.rejected} + ${rejected.length}`,
    })
    .where(and(eq(sources.team, team), eq(sources.id, source)))
    .returning({ faults: sources.faults });
  if (rejected.length === 0) return;
  const news = rejected.map(
    ({ reason }): SourceFault => ({ at: at.toISOString(), reason: reason.slice(0, longestReason) }),
  );
  await tx
    .update(sources)
    .set({ faults: [...news, ...(row?.faults ?? [])].slice(0, mostFaults) })
    .where(and(eq(sources.team, team), eq(sources.id, source)));
}

import { count, isNull, sql } from 'drizzle-orm';
import { isOutcome } from '../../../utils/contract/shared/outcome';
import { insertMany, isAnyOf } from '../../platform/db/many-rows';
import type { TeamTx } from '../../platform/db/store';
import { eventNames } from '../../platform/db/tables/source-tables';
import type { IncomingEvent } from './incoming-event';
import { cutEventName, eventKey } from './segment/resolve-act';

/** The maximum number of unmapped names to keep, so that a sender that makes up names can't fill the disk. */
const maxNames = 500;

type EventName = typeof eventNames.$inferSelect;

/** The team's mappings of event names, by key. */
export type Meanings = ReadonlyMap<string, EventName>;

/** The team's mappings for the names in a batch, by key, including names nobody has mapped yet. */
export async function readEventMeanings(tx: TeamTx, incoming: readonly IncomingEvent[]): Promise<Meanings> {
  const keys = new Set(incoming.flatMap(({ name }) => (name === undefined ? [] : eventKey(name))));
  if (keys.size === 0) return new Map();
  const rows = await tx
    .select()
    .from(eventNames)
    .where(isAnyOf(eventNames.key, [...keys]));
  return new Map(rows.map((row) => [row.key, row]));
}

/**
 * Gives events the acts that their names are mapped to. A public key can't unsubscribe anyone or report an outcome,
 * whatever the mapping.
 */
export function applyMeanings(
  incoming: readonly IncomingEvent[],
  meanings: Meanings,
  isPublic: boolean,
): void {
  for (const event of incoming) {
    const meaning = event.name === undefined ? undefined : meanings.get(eventKey(event.name))?.act;
    if (meaning !== undefined && meaning !== null) event.act = meaning === '' ? undefined : meaning;
    if (isPublic && event.act !== undefined && isServerAct(event.act)) event.act = undefined;
    if (event.act !== undefined && isOutcome(event.act) && event.sale?.warnings.length) {
      event.warnings = [...(event.warnings ?? []), ...event.sale.warnings];
    }
  }
}

/** Whether only a server may report an act: a visitor could make it up. */
export function isServerAct(act: string): boolean {
  return act === 'unsubscribed' || isOutcome(act);
}

/** Whether someone has mapped this event's name. */
export function isMapped({ name }: IncomingEvent, meanings: Meanings): boolean {
  return name !== undefined && typeof meanings.get(eventKey(name))?.act === 'string';
}

/** The number of events per unmapped name, highest first. */
export function uncountedNames(
  incoming: readonly IncomingEvent[],
  meanings: Meanings,
): { name: string; events: number }[] {
  const isIgnored = (name: string) => meanings.get(eventKey(name))?.act === '';
  return countNames(incoming, (name, act) => act === undefined && !isIgnored(name));
}

function countNames(
  incoming: readonly IncomingEvent[],
  isWanted: (name: string, act: string | undefined) => boolean,
): { name: string; events: number }[] {
  const names = new Map<string, { name: string; events: number }>();
  for (const { name, act } of incoming) {
    if (name === undefined || !isWanted(name, act)) continue;
    const key = eventKey(name);
    const found = names.get(key) ?? { name: cutEventName(name), events: 0 };
    names.set(key, { ...found, events: found.events + 1 });
  }
  return [...names.values()].sort((a, b) => b.events - a.events);
}

/** Saves unmapped names, so that a marketer can map them, and how often those and mapped ones were received. */
export async function recordNames(
  tx: TeamTx,
  { team, source }: { team: string; source: string },
  incoming: readonly IncomingEvent[],
  known: Meanings,
  at: Date,
): Promise<void> {
  const received = countNames(incoming, (name, act) => act === undefined || known.has(eventKey(name)));
  if (received.length === 0) return;
  const isKnown = ({ name }: { name: string }) => known.has(eventKey(name));
  let room = Infinity;
  if (!received.every(isKnown)) {
    const [row] = await tx.select({ n: count() }).from(eventNames).where(isNull(eventNames.act));
    room = maxNames - (row?.n ?? 0);
  }
  const rows = received.flatMap((one) => {
    if (!isKnown(one) && room-- <= 0) return [];
    return [{ team, key: eventKey(one.name), name: one.name, n: one.events, lastAt: at, source }];
  });
  await insertMany(
    tx,
    eventNames,
    rows,
    sql`on conflict (team, key) do update set n = ${eventNames.n} + excluded.n, name = excluded.name, last_at = excluded.last_at, source = excluded.source`,
  );
}

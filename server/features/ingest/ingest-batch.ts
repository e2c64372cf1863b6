import { eq, sql } from 'drizzle-orm';
import type { IngestResponse } from '../../../utils/contract/ingest/segment';
import { cutText } from '../../../utils/identity/cut-text';
import type { SourceCaller } from '../../platform/caller';
import type { TeamTx } from '../../platform/db/store';
import { type StoredIssue, sources } from '../../platform/db/tables/source-tables';
import type { Deps } from '../../platform/deps';
import { erasedReason } from '../privacy/erasure/apply-erasures';
import { erasePerson } from '../privacy/erasure/erase-person';
import type { PersonKey } from '../privacy/erasure/hash-key';
import type { IncomingEvent, ReadEvent } from './incoming-event';
import { requireQuota } from './public-quota';
import { storeEvents } from './store-events';

/** How many issues to keep per source, and the length of each. */
const [maxIssues, maxReasonLength] = [20, 300];

/** One entry of a message after parsing. */
export type ParsedEvent =
  | ReadEvent
  /** A privacy deletion: erases the person with one of these keys. */
  | { erase: { email?: string; user?: string } }
  /** Received but deliberately not applied, with the reason. */
  | { notice: string };

const clashReason = 'A different event already uses this messageId. Give each event its own ID.';

/**
 * Stores the events of a message and updates the status of its source. Invalid entries are listed by their
 * position and left out; the others are stored.
 *
 * The response to a public key reveals only issues of the request itself. It is the same whether or not a
 * person is known, was erased, or sent the event before.
 *
 * @throws ProblemError 429 if a public key has used up its events for the day.
 */
export async function ingestBatch(
  deps: Deps,
  caller: SourceCaller,
  read: readonly ParsedEvent[],
): Promise<IngestResponse> {
  const { store, now, metrics, dayQuota } = deps;
  const receivedAt = now();
  const { isPublic } = caller;
  const rejected: IngestResponse['rejected'] = [];
  const notices: IngestResponse['notices'] = [];
  const places = new Map<IncomingEvent, number>();
  const erasures: { index: number; keys: PersonKey[] }[] = [];
  read.forEach((entry, index) => {
    if ('reason' in entry) rejected.push({ index, reason: entry.reason });
    else if ('notice' in entry) notices.push({ index, reason: entry.notice });
    else if (!('erase' in entry)) places.set(isPublic ? withOwnId(entry, caller) : entry, index);
    else if (isPublic)
      rejected.push({ index, reason: 'A browser key can’t erase anyone. Use a server key.' });
    else erasures.push({ index, keys: keysOf(entry.erase) });
  });
  const incoming = [...places.keys()];
  const ownRejections = [...rejected];
  if (isPublic) await requireQuota(store, caller, incoming.length, { quota: dayQuota, now: receivedAt });
  const answer = await store.inTeam(caller.team, async (tx) => {
    const done = await storeEvents(tx, caller, incoming, receivedAt, { quota: dayQuota });
    const say = (list: IngestResponse['rejected'], events: readonly IncomingEvent[], reason: string) => {
      for (const event of events) list.push({ index: places.get(event) ?? 0, reason });
    };
    say(rejected, done.clashing, clashReason);
    say(rejected, done.erased, erasedReason);
    say(notices, done.staff, 'This person is on your own team, so the event isn’t scored.');
    const warnings = [...places].flatMap(([{ warnings = [] }, index]) =>
      warnings.map((reason) => ({ index, reason })),
    );
    const { stored, repeated, uncounted } = done;
    await recordSourceHealth(
      tx,
      caller,
      { stored, repeated, rejected, warnings, notices, uncounted },
      receivedAt,
    );
    return { stored, repeated, warnings, uncounted };
  });
  for (const { index, keys } of erasures) {
    await erasePerson(store, caller.team, { keys, isConfirmed: true, now: receivedAt });
    notices.push({ index, reason: 'This person was erased, as the sender requested.' });
  }
  metrics.events.inc({ result: 'stored' }, answer.stored);
  metrics.events.inc({ result: 'repeated' }, answer.repeated);
  metrics.events.inc({ result: 'rejected' }, rejected.length);
  const inOrder = (list: IngestResponse['rejected']) => list.sort((a, b) => a.index - b.index);
  if (isPublic) {
    const taken = { stored: incoming.length, repeated: 0, warnings: [], notices: [], uncounted: [] };
    return { success: true, ...taken, rejected: inOrder(ownRejections) };
  }
  return { success: true, ...answer, rejected: inOrder(rejected), notices: inOrder(notices) };
}

/**
 * Keeps the message IDs of a public key separate, so that a visitor can't block a server's event by taking
 * its ID.
 */
function withOwnId(event: IncomingEvent, { source }: SourceCaller): IncomingEvent {
  const own = (id: string) => `${source} ${id}`;
  return { ...event, messageId: own(event.messageId), earlierIds: event.earlierIds?.map(own) };
}

function keysOf({ email, user }: { email?: string; user?: string }): PersonKey[] {
  const keys: (PersonKey | undefined)[] = [
    email ? { kind: 'email', value: email } : undefined,
    user ? { kind: 'user', value: user } : undefined,
  ];
  return keys.filter((key) => key !== undefined);
}

/** Records that a source sent a message that couldn't be read at all, and why. */
export async function recordRejection(
  { store, now, metrics }: Deps,
  caller: SourceCaller,
  reason: string,
): Promise<void> {
  const health = {
    stored: 0,
    repeated: 0,
    rejected: [{ index: 0, reason }],
    warnings: [],
    notices: [],
    uncounted: [],
  };
  await store.inTeam(caller.team, (tx) => recordSourceHealth(tx, caller, health, now()));
  metrics.events.inc({ result: 'rejected' });
}

async function recordSourceHealth(
  tx: TeamTx,
  { source }: SourceCaller,
  { stored, repeated, rejected, warnings, notices, uncounted }: Omit<IngestResponse, 'success'>,
  at: Date,
): Promise<void> {
  const unnamed = uncounted.reduce((sum, { events }) => sum + events, 0);
  const [row] = await tx
    .update(sources)
    .set({
      lastEventAt: at,
      stored: sql`${sources.stored} + ${stored}`,
      repeated: sql`${sources.repeated} + ${repeated}`,
      rejected: sql`${sources.rejected} + ${rejected.length}`,
      uncounted: sql`${sources.uncounted} + ${unnamed}`,
    })
    .where(eq(sources.id, source))
    .returning({ issues: sources.issues });
  const issues = [
    ...rejected.map(({ reason }) => ({ kind: 'rejected' as const, reason })),
    ...warnings.map(({ reason }) => ({ kind: 'warning' as const, reason })),
    ...notices.map(({ reason }) => ({ kind: 'notice' as const, reason })),
  ];
  if (issues.length === 0) return;
  const newIssues = issues.slice(0, maxIssues).map(
    ({ kind, reason }): StoredIssue => ({
      at: at.toISOString(),
      kind,
      reason: cutText(reason, maxReasonLength),
    }),
  );
  await tx
    .update(sources)
    .set({ issues: [...newIssues, ...(row?.issues ?? [])].slice(0, maxIssues) })
    .where(eq(sources.id, source));
}

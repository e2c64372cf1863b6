import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { isOutcome } from '../../../utils/contract/shared/outcome';
import type { SourceCaller } from '../../platform/caller';
import { lockEvents } from '../../platform/db/lock-events';
import type { TeamTx } from '../../platform/db/store';
import { sources } from '../../platform/db/tables/source-tables';
import { mergeContents } from '../content/merge-contents';
import { reassignOverruled } from '../leads/people/join-visitors';
import { mergeLeads } from '../leads/people/merge-leads';
import { updateErasures } from '../privacy/erasure/apply-erasures';
import { replayLead } from '../scoring/replay-lead';
import { asVisitorEvent } from './apply-traits';
import { applyMeanings, recordNames, uncountedNames } from './event-meanings';
import { actsIn, type OwnedEvent, toEventRow } from './event-rows';
import type { IncomingEvent } from './incoming-event';
import type { BatchChanges, IngestOptions, IngestResult } from './ingest-result';
import { readQuota } from './public-quota';
import { resolvePeople } from './resolve-people';
import { type ContentPlan, planContents, saveContents } from './save-contents';
import { scoreAndInsert } from './score-and-insert';
import { readStoredContext, selectEvents } from './select-events';
import { applySimilarActs, compareActs, correctActs, findNearbyActs } from './similar-acts';

/** Stores events in one transaction: finds or creates people, and stores and counts each new event once. */
export async function storeEvents(
  tx: TeamTx,
  caller: SourceCaller,
  sent: readonly IncomingEvent[],
  now: Date,
  options: IngestOptions = {},
): Promise<IngestResult> {
  if (sent.length === 0) return nothingStored;
  const { team, source, isPublic } = caller;
  const incoming = isPublic ? sent.map(asVisitorEvent) : sent;
  // One batch per team at a time: otherwise two that name the same new person would both create a lead.
  await lockEvents(tx);
  const stored = await readStoredContext(tx, incoming);
  const { accepted, erasures, ...selection } = selectEvents(incoming, stored, { team, isPublic, now });
  await updateErasures(tx, erasures);
  applyMeanings(accepted, stored.meanings, isPublic);
  const pendingContent = detachPendingContent(accepted);

  const quota =
    isPublic && options.quota ? await readQuota(tx, caller, { quota: options.quota, now }) : undefined;
  const people = await resolvePeople(tx, accepted, stored.identities, {
    team,
    isPublic,
    receivedAt: now,
    renames: options.renames,
    definitions: stored.definitions,
    holdout: stored.holdout,
    takeLeadQuota: quota?.takeLeadQuota,
  });
  const { storable, conflicts } = splitByOwner(accepted, people.owners, options);
  const events = storable.map(({ event }) => event);
  const contentRules = { team, isPublic, takeContentQuota: quota?.takeContentQuota };
  const contents = planContents(events, stored.contents, contentRules);
  await saveContents(tx, contents.changed);

  const batch = {
    team,
    source,
    import: options.import ?? null,
    meanings: stored.meanings,
    contents: contents.contents,
    pendingContent,
    receivedAt: now,
  };
  const rows = storable.map((owned) => toEventRow(owned, batch));
  const acts = actsIn(rows);
  const nearby = await findNearbyActs(
    tx,
    acts.filter(({ lead }) => people.before.has(lead)),
  );
  const similar = compareActs(acts, nearby);
  applySimilarActs(rows, similar);

  const { definitions, holdout } = stored;
  await scoreAndInsert(tx, rows, { isPublic, people, plan: contents.contents, definitions, holdout, now });
  await reassignOverruled(tx, people.overruled, now);
  for (const lead of await correctActs(tx, nearby, similar)) await replayLead(tx, lead, now);
  const merges = await mergeSame(
    tx,
    { people: people.same, contents: contents.same },
    { source, options, now },
  );
  const uncounted = uncountedNames(events, stored.meanings);
  await recordNames(tx, caller, events, stored.meanings, now);
  await quota?.save(tx);

  const known = people.owners.filter(({ isRepeat }) => isRepeat).length + similar.repeats.size;
  return {
    ...selection,
    erased: erasures.erased,
    stored: rows.length - similar.repeats.size,
    repeated: selection.repeated + known,
    conflicts,
    uncounted,
    touched: options.import
      ? {
          leads: [...people.leads]
            .filter(([id, after]) => !isDeepStrictEqual(after, people.before.get(id)))
            .map(([id, after]) => ({ before: people.before.get(id), after })),
          identities: people.created,
          contents: contents.changed,
          acts: nearby.filter(({ messageId: id }) => similar.bursts.has(id) || similar.minutes.has(id)),
          merges,
        }
      : { ...nothingChanged, merges },
  };
}

const nothingChanged: BatchChanges = { leads: [], identities: [], contents: [], acts: [], merges: [] };
const nothingStored: IngestResult = {
  stored: 0,
  repeated: 0,
  clashing: [],
  erased: [],
  staff: [],
  conflicts: [],
  uncounted: [],
  touched: nothingChanged,
};

/** An event with an unmapped name doesn't create content until the name is mapped. An outcome never does. */
function detachPendingContent(events: readonly IncomingEvent[]) {
  const pending = new Map(
    events.flatMap((event) => {
      const hasNoContent = !event.act || isOutcome(event.act);
      return hasNoContent && event.content ? [[event, event.content]] : [];
    }),
  );
  for (const event of pending.keys()) event.content = undefined;
  return pending;
}

/**
 * Leaves out events that say nothing new, and those beyond a public key's quota. A row of a file that gives
 * a known person someone else's name is left out until someone has looked at it; an event still happened.
 */
function splitByOwner(
  events: readonly IncomingEvent[],
  owners: readonly OwnedEvent['owner'][],
  options: IngestOptions,
) {
  const owned = events.map(
    (event, index): OwnedEvent => ({ event, owner: owners[index] ?? { mergedFrom: null } }),
  );
  const isConflict = ({ owner }: OwnedEvent) => options.import !== undefined && owner.isConflict === true;
  return {
    storable: owned.filter((one) => !one.owner.isRepeat && !one.owner.isRefused && !isConflict(one)),
    conflicts: owned.filter(isConflict).map(({ event }) => event),
  };
}

/**
 * Merges leads and content that the batch says are the same.
 * @returns the IDs of the leads' merges.
 */
async function mergeSame(
  tx: TeamTx,
  same: { people: Awaited<ReturnType<typeof resolvePeople>>['same']; contents: ContentPlan['same'] },
  { source, options, now }: { source: string; options: IngestOptions; now: Date },
): Promise<string[]> {
  // A file can be undone, but merged content can't be split. Marketing merges it by hand.
  if (!options.import) for (const pair of same.contents) await mergeContents(tx, pair);
  if (same.people.length === 0) return [];
  const [row] = await tx.select({ name: sources.name }).from(sources).where(eq(sources.id, source));
  const merges: string[] = [];
  for (const pair of same.people) {
    const merge = await mergeLeads(tx, { ...pair, by: row?.name ?? 'A source' }, now);
    if (merge) merges.push(merge);
  }
  return merges;
}

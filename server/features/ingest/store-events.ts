import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { SourceCaller } from '../../platform/caller';
import { lockEvents } from '../../platform/db/lock-events';
import { runConcurrently } from '../../platform/db/run-concurrently';
import type { TeamTx } from '../../platform/db/store';
import { sources } from '../../platform/db/tables/source-tables';
import { mergeContents } from '../content/merge-contents';
import { reassignOverruled } from '../leads/people/join-visitors';
import { mergeLeads } from '../leads/people/merge-leads';
import { applyErasures, readErasures, updateErasures } from '../privacy/erasure/apply-erasures';
import { countedDefinitions } from '../scoring/counted-definitions';
import { replayLead } from '../scoring/replay-lead';
import { isStaffOf, ownDomains } from '../teams/own-domains';
import { asVisitorEvent } from './apply-traits';
import { dropRepeats, findStoredIds } from './drop-repeats';
import { applyMeanings, readEventMeanings, recordNames, uncountedNames } from './event-meanings';
import type { IncomingEvent } from './incoming-event';
import type { BatchChanges, IngestOptions, IngestResult } from './ingest-result';
import { knownContents } from './known-contents';
import { knownIdentities } from './known-people';
import { readQuota } from './public-quota';
import { resolvePeople } from './resolve-people';
import { planContents, saveContents } from './save-contents';
import { scoreAndInsert } from './score-and-insert';
import { eventKey } from './segment/resolve-act';
import { compareActs, correctActs, findNearbyActs } from './similar-acts';

/** Stores events in one transaction: finds or creates people, and stores and counts each new event once. */
export async function storeEvents(
  tx: TeamTx,
  caller: SourceCaller,
  sent: readonly IncomingEvent[],
  now: Date,
  storing: IngestOptions = {},
): Promise<IngestResult> {
  const { team, source, isPublic } = caller;
  const touched: BatchChanges = { leads: [], identities: [], contents: [], acts: [], merges: [] };
  const nothing = { clashing: [], erased: [], staff: [], conflicts: [], uncounted: [] };
  if (sent.length === 0) return { stored: 0, repeated: 0, touched, ...nothing };
  const incoming = isPublic ? sent.map(asVisitorEvent) : sent;
  // One batch per team at a time: otherwise two that name the same new person would both create a lead.
  await lockEvents(tx);
  const [taken, erasures, known, meanings, domains, definitions, stand] = await runConcurrently([
    findStoredIds(tx, incoming),
    readErasures(tx, incoming),
    knownIdentities(tx, incoming),
    readEventMeanings(tx, incoming),
    ownDomains(tx),
    countedDefinitions(tx),
    knownContents(
      tx,
      incoming.flatMap(({ content }) => content ?? []),
      incoming.flatMap(({ contentId }) => contentId ?? []),
    ),
  ]);
  const { fresh: unrepeated, clashing } = dropRepeats(incoming, taken);
  const heard = applyErasures(unrepeated, erasures, { team, named: known, isPublic, now });
  await updateErasures(tx, heard);
  const isStaff = isStaffOf(domains);
  const [staff, kept] = split(heard.kept, ({ email }) => isStaff(email));
  applyMeanings(kept, meanings, isPublic);
  const quota =
    isPublic && storing.quota ? await readQuota(tx, caller, { quota: storing.quota, now }) : undefined;

  // An event with an unmapped name doesn't create content until the name is mapped.
  const pending = new Map(
    kept.flatMap((event) => (!event.act && event.content ? [[event, event.content]] : [])),
  );
  for (const event of pending.keys()) event.content = undefined;
  const people = await resolvePeople(tx, kept, known, {
    team,
    isPublic,
    renames: storing.renames,
    canCreateLead: quota?.canCreateLead,
  });
  // An event with someone else's name still happened. A row of a file is left out until someone has looked at
  // it.
  const isConflict = (index: number) =>
    storing.import !== undefined && people.owners[index]?.isConflict === true;
  const isTaken = (index: number) =>
    !people.owners[index]?.isRepeat && !people.owners[index]?.isRefused && !isConflict(index);
  const plan = planContents(
    kept.filter((_, index) => isTaken(index)),
    stand,
    { team, isPublic, canAddContent: quota?.canAddContent },
  );
  await saveContents(tx, plan.changed);

  // Someone decided what this name means and may change that.
  const isDecided = ({ name }: IncomingEvent) =>
    name !== undefined && typeof meanings.get(eventKey(name))?.act === 'string';
  const rows = kept.flatMap((event, index) => {
    if (!isTaken(index)) return [];
    const { lead = null, origin } = people.owners[index] ?? { origin: null };
    const content = event.content?.id ?? event.contentId ?? null;
    return [
      {
        team,
        messageId: event.messageId,
        digest: event.digest,
        lead,
        origin,
        user: event.user ?? null,
        anonymous: event.anonymous ?? null,
        act: event.act ?? null,
        name: event.act === undefined || isDecided(event) ? (event.name ?? null) : null,
        pending: pending.get(event) ?? (isDecided(event) ? (event.content ?? null) : null),
        content: content === null ? null : (plan.contents.get(content)?.id ?? content),
        depth: event.depth,
        minutes: event.minutes ?? null,
        weak: event.weak,
        source,
        import: storing.import ?? null,
        at: event.at,
        receivedAt: now,
      },
    ];
  });
  const acts = rows.flatMap(({ lead, act, content, ...row }) =>
    lead && act && content ? [{ ...row, lead, act, content }] : [],
  );
  const before = await findNearbyActs(
    tx,
    acts.filter(({ lead }) => people.before.has(lead)),
  );
  const like = compareActs(acts, before);
  for (const row of rows) {
    row.weak ||= like.bursts.has(row.messageId);
    row.minutes = like.minutes.get(row.messageId) ?? row.minutes;
    if (like.repeats.has(row.messageId)) row.act = null; // Stored under its ID, but doesn't count.
  }

  await scoreAndInsert(tx, rows, { isPublic, people, plan: plan.contents, definitions, now });
  await reassignOverruled(tx, people.overruled, now);
  for (const lead of await correctActs(tx, before, like)) await replayLead(tx, lead, now);
  // A file can be undone, but merged content can't be split. Marketing merges it by hand.
  if (!storing.import) for (const pair of plan.same) await mergeContents(tx, pair);
  const by = people.same.length > 0 ? await nameOf(tx, source) : '';
  for (const pair of people.same) {
    const merge = await mergeLeads(tx, { ...pair, by }, now);
    if (merge) touched.merges.push(merge);
  }
  const uncounted = uncountedNames(
    kept.filter((_, index) => isTaken(index)),
    meanings,
  );
  await recordNames(tx, caller, uncounted, meanings, now);
  await quota?.save(tx);
  if (storing.import) {
    const after = [...people.leads].filter(([id, row]) => !isDeepStrictEqual(row, people.before.get(id)));
    touched.leads = after.map(([id, row]) => ({ before: people.before.get(id), after: row }));
    touched.identities = people.created;
    touched.contents = plan.changed.map((row) => ({ before: stand.byId.get(row.id), after: row }));
    touched.acts = before.filter(
      ({ messageId }) => like.bursts.has(messageId) || like.minutes.has(messageId),
    );
  }
  const again = people.owners.filter(({ isRepeat }) => isRepeat).length + like.repeats.size;
  return {
    stored: rows.length - like.repeats.size,
    repeated: incoming.length - unrepeated.length - clashing.length + again,
    clashing,
    erased: heard.erased,
    staff,
    conflicts: kept.filter((_, index) => isConflict(index)),
    touched,
    uncounted,
  };
}

function split<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  const [first, second]: [Item[], Item[]] = [[], []];
  for (const item of items) (isFirst(item) ? first : second).push(item);
  return [first, second];
}

async function nameOf(tx: TeamTx, source: string): Promise<string> {
  const [row] = await tx.select({ name: sources.name }).from(sources).where(eq(sources.id, source));
  return row?.name ?? 'A source';
}

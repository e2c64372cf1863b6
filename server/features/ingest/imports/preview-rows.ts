import type { IncomingContent } from '../../../platform/db/incoming-content';
import type { Store } from '../../../platform/db/store';
import { erasedReason, readErasures } from '../../privacy/erasure/apply-erasures';
import { isStaffOf, ownDomains } from '../../teams/own-domains';
import { findStoredIds } from '../drop-repeats';
import { applyMeanings, readEventMeanings, uncountedNames } from '../event-meanings';
import type { IncomingEvent } from '../incoming-event';
import { knownContents } from '../known-contents';
import { type KnownIdentities, knownIdentities, type StoredLead } from '../known-people';
import { planPeople } from '../plan-people';
import { readKnownPeople } from '../resolve-people';
import { planContents } from '../save-contents';
import { selectEvents } from '../select-events';
import { compareActs, findNearbyActs, type SimilarAct } from '../similar-acts';
import { inBatches, leftOutReasons, type RowCounts } from './row-counts';

/**
 * Previews what a file's events would do, using the same plan as the import. It only reads and takes no
 * locks, so it never delays other events.
 */
export function previewEvents(
  store: Store,
  team: string,
  events: readonly IncomingEvent[],
  { now, renames }: { now: Date; renames: boolean },
): Promise<RowCounts<IncomingEvent>> {
  const seen = new Map<string, string | null>();
  const planned: KnownIdentities = new Map();
  const leads = new Map<string, StoredLead>();
  const done: SimilarAct[] = [];
  return inBatches(events, (part) =>
    store.inTeam(team, async (tx) => {
      const stored = {
        ids: new Map([...seen, ...(await findStoredIds(tx, part))]),
        erasures: await readErasures(tx, part),
        identities: new Map([...(await knownIdentities(tx, part)), ...planned]),
        isStaff: isStaffOf(await ownDomains(tx)),
      };
      const rules = { team, isPublic: false };
      const selection = selectEvents(part, stored, { ...rules, now });
      const { accepted, staff, erasures } = selection;
      for (const { messageId, digest } of [...erasures.kept, ...erasures.erased]) seen.set(messageId, digest);
      const meanings = await readEventMeanings(tx, accepted);
      applyMeanings(accepted, meanings, false);
      const before = await readKnownPeople(tx, accepted, stored.identities);
      const known = { ...before, leads: new Map([...before.leads, ...leads]) };
      const plan = planPeople(accepted, known, { ...rules, renames, receivedAt: now });
      for (const { kind, value, ...identity } of plan.created)
        planned.set(`${kind} ${value}`, { ...identity, mergedFrom: null });
      for (const [id, row] of plan.leads) leads.set(id, row);
      const created = [...plan.leads.keys()].filter((id) => !known.leads.has(id)).length;
      const conflicts = accepted.filter((_, index) => plan.owners[index]?.isConflict);
      const taken = accepted.filter(
        (_, index) => !plan.owners[index]?.isRepeat && !plan.owners[index]?.isConflict,
      );
      const isTaken = new Set(taken);
      const contents = taken.flatMap(({ act, content }) => (act && content ? content : []));
      planContents(
        taken.filter(({ act }) => act),
        await knownContents(tx, contents),
        rules,
      );
      const acts = accepted.flatMap((event, index): SimilarAct[] => {
        const lead = plan.owners[index]?.lead;
        const { messageId, act, content, at, minutes = null, weak } = event;
        return lead && act && content && isTaken.has(event)
          ? [{ messageId, lead, act, content: content.id, at, minutes, weak }]
          : [];
      });
      const { repeats } = compareActs(acts, [...(await findNearbyActs(tx, acts)), ...done]);
      done.push(...acts.filter(({ messageId }) => !repeats.has(messageId)));
      return {
        created,
        stored: taken.length - repeats.size,
        repeated:
          selection.repeated +
          selection.clashing.length +
          plan.owners.filter(({ isRepeat }) => isRepeat).length +
          repeats.size,
        leftOut: [
          ...erasures.erased.map((row) => ({ row, reason: erasedReason })),
          ...staff.map((row) => ({ row, reason: leftOutReasons.staff })),
          ...conflicts.map((row) => ({ row, reason: leftOutReasons.conflict(row) })),
        ],
        uncounted: uncountedNames(taken, meanings),
      };
    }),
  );
}

/** Previews what a file's content would do. */
export function previewContents(
  store: Store,
  team: string,
  contents: readonly IncomingContent[],
): Promise<RowCounts<IncomingContent>> {
  const known = new Set<string>();
  return inBatches(contents, (part) =>
    store.inTeam(team, async (tx) => {
      const { changed } = contentPlan(part, await knownContents(tx, part), team);
      const created = changed.filter(({ before, after }) => !before && !known.has(after.id));
      for (const { after } of created) known.add(after.id);
      return { created: created.length, stored: part.length, repeated: 0, leftOut: [], uncounted: [] };
    }),
  );
}

/** Plans one batch of a content file. */
export function contentPlan(
  part: readonly IncomingContent[],
  known: Awaited<ReturnType<typeof knownContents>>,
  team: string,
) {
  const events = part.map((content) => ({ content }));
  return planContents(events, known, { team, isPublic: false });
}

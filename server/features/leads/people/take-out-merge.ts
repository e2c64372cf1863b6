import { isDeepStrictEqual } from 'node:util';
import type { merges } from '../../../platform/db/tables/lead-tables';
import { combineTraits, optOutTraits, rebaseTraits, withTraits } from './combine-traits';
import { type LeadSnapshot, leadSnapshot } from './lead-snapshot';

type Merge = typeof merges.$inferSelect;

/** A later merge as it would have been without an earlier one. */
export interface CorrectedMerge {
  merge: Merge;
  keptLead: LeadSnapshot;
  mergedLead: LeadSnapshot;
}

/** Two leads as they would be if they hadn't been merged. */
interface SplitLeads {
  /** The lead that both were merged into, directly or later. */
  survivor: LeadSnapshot;
  /** The same as of its last merge, without what came in since. */
  survivorThen: LeadSnapshot;
  /** The lead that is a lead again. */
  merged: LeadSnapshot;
  corrected: CorrectedMerge[];
}

/**
 * Takes one merge out of the history of a lead. Later merges passed on what the kept lead had got from it, so
 * their saved rows are corrected one after the other, up to the lead of today.
 *
 * @param others all active merges into the same lead, in order.
 * @param current the lead that all of them were merged into.
 */
export function takeOutMerge(merge: Merge, others: readonly Merge[], current: LeadSnapshot): SplitLeads {
  const keptLead = leadSnapshot.parse(merge.keptRow);
  let merged = leadSnapshot.parse(merge.mergedRow);
  let before = combineTraits(keptLead, merged);
  let after = keptLead;
  const corrected: CorrectedMerge[] = [];
  for (const step of laterMerges(merge, others)) {
    const isKept = step.kept === (corrected.at(-1)?.merge.kept ?? merge.kept);
    const rows = {
      keptLead: leadSnapshot.parse(step.keptRow),
      mergedLead: leadSnapshot.parse(step.mergedRow),
    };
    const then = isKept ? rows.keptLead : rows.mergedLead;
    merged = withOptOutsSince(merged, before, then);
    // The replay after the merge had handed the lead over.
    const isHandedOver = corrected.length === 0 && then.handedOverAt?.getTime() === merge.at.getTime();
    const { thresholdReachedAt, handedOverAt } = isHandedOver ? after : then;
    const own = rebaseTraits({ ...then, thresholdReachedAt, handedOverAt }, before, after);
    const correctedRows = isKept ? { ...rows, keptLead: own } : { ...rows, mergedLead: own };
    corrected.push({ merge: step, ...correctedRows });
    before = combineTraits(rows.keptLead, rows.mergedLead);
    after = combineTraits(correctedRows.keptLead, correctedRows.mergedLead);
  }
  merged = withOptOutsSince(merged, before, current);
  return { survivor: rebaseTraits(current, before, after), survivorThen: after, merged, corrected };
}

/** The merges that the kept lead went through after this one: into it, then of it into another, and so on. */
function laterMerges({ kept, place }: Merge, others: readonly Merge[]): Merge[] {
  const intoIt = others.filter((other) => other.kept === kept && other.place > place);
  const ofIt = others.find(({ merged }) => merged === kept);
  return ofIt ? [...intoIt, ofIt, ...laterMerges(ofIt, others)] : intoIt;
}

/** An opt-out that came in while two leads were one may have been meant for either, so both keep it. */
function withOptOutsSince(lead: LeadSnapshot, before: LeadSnapshot, then: LeadSnapshot): LeadSnapshot {
  const since = optOutTraits
    .filter(
      ([isOut, , receivedAt]) => then[isOut] && !isDeepStrictEqual(then[receivedAt], before[receivedAt]),
    )
    .flat();
  return withTraits(lead, then, since);
}

import {
  type DefinitionReview,
  minReviewOfEach,
  minReviewVerdicts,
} from '../../../../utils/contract/console/definition-review';
import type { DraftedDefinition } from '../../../../utils/contract/console/drafted-definition';
import type { Estimate } from '../../../../utils/contract/console/estimate';
import type { SuggestedChange } from '../../../../utils/contract/console/suggested-change';
import { listRuleNames, ruleLabel } from '../../../../utils/contract/shared/rule-names';
import { formatCount, formatShare } from '../../ui/format';
import { formatPointCount } from './rule-text';

/** What a review found, in one sentence. */
export function describeFinding(review: DefinitionReview): string {
  const { finding, verdicts, accepted, separation } = review;
  const judged = countOf(verdicts, 'judged lead');
  if (finding === 'too-few') {
    return `Suggestions start at ${minReviewVerdicts} judged leads. So far there ${verdicts === 1 ? 'is' : 'are'} ${formatCount(verdicts)}.`;
  }
  if (finding === 'one-sided') {
    return `Of ${judged}, ${formatCount(accepted)} ${accepted === 1 ? 'was' : 'were'} accepted. Suggestions need at least ${minReviewOfEach} accepted leads and ${minReviewOfEach} others.`;
  }
  if (finding === 'one-rep') {
    return `All ${judged} were judged by the same rep. Suggestions need the verdicts of at least two.`;
  }
  if (finding === 'separable') {
    return `The rules tell all ${judged} apart without an exception, so nothing follows for their points. Suggestions need some leads that were judged against the rules.`;
  }
  if (finding === 'holds' && separation && separation.low <= 0.5) {
    return `Scores don’t tell accepted leads from others: of one of each, the accepted one scores higher in ${formatShare(separation.value)} of pairs (95% interval: ${formatShare(separation.low)} to ${formatShare(separation.high)}, n = ${formatCount(verdicts)}). No other points are certain to do better, so talk about the rules themselves.`;
  }
  if (finding === 'holds') {
    return `The definition holds: the verdicts on ${judged} don’t support any change.`;
  }
  return `${review.changes.length === 1 ? 'One change' : `${review.changes.length} changes`} would fit the verdicts on ${judged} better. Nothing changes until both sides sign a draft.`;
}

/** What the suggested points do, for verdicts that they weren't learned from. */
export function describeDrafted({ drafted }: DefinitionReview): string | undefined {
  if (!drafted) return undefined;
  const { verdicts, before, after, difference } = drafted;
  return `Tested on verdicts that they weren’t learned from: of an accepted lead and another one, the accepted one scores higher in ${formatShare(after)} of pairs instead of ${formatShare(before)} (${points(difference)}, n = ${formatCount(verdicts)}).`;
}

/** Whether the current version did better than the one before. */
export function describeSinceSigned({ sinceSigned, version }: DefinitionReview): string | undefined {
  if (!sinceSigned) return undefined;
  const { verdicts, before, after, difference } = sinceSigned;
  const claim =
    (difference.low > 0 && 'it helped') ||
    (difference.high < 0 && 'it made scores worse') ||
    'not enough to say whether it helped';
  return `Since version ${version} went live: ${claim}. Of an accepted lead and another one, the accepted one scores higher in ${formatShare(after)} of pairs; by the version before, in ${formatShare(before)} (${points(difference)}, n = ${formatCount(verdicts)}).`;
}

/** What a review is based on, and what it leaves out. */
export function describeBasis(review: DefinitionReview): string[] {
  const { byOutcome, versions, notReplayed, misdated, isCapped } = review;
  const verdicts = (count: number) => countOf(count, 'verdict');
  return [
    byOutcome > 0 &&
      `${countOf(byOutcome, 'lead')} ${byOutcome === 1 ? 'counts' : 'count'} as accepted because sales got an opportunity.`,
    versions > 1 &&
      `The verdicts were given under ${versions} versions. All leads are scored by the current one, as of their verdict.`,
    notReplayed > 0 && `${verdicts(notReplayed)} left out: the lead’s data from that time isn’t known.`,
    misdated > 0 &&
      `${verdicts(misdated)} left out: dated more than 30 days before ${misdated === 1 ? 'it' : 'they'} arrived, so the device’s clock is probably wrong.`,
    isCapped && 'Older verdicts aren’t read: the newest 20,000 are enough.',
  ].filter((line) => line !== false);
}

/** A change in one line: `“Attended”: 12 → 5 points`. */
export function describeChange(change: SuggestedChange, definition: DraftedDefinition): string {
  if (change.kind === 'threshold') return `Threshold: ${change.from} → ${change.to}`;
  if (change.kind === 'half-life') {
    return `${groupLabel(definition, change.group)}: half-life ${change.from} → ${change.to} days`;
  }
  const label = quoteRule(definition, change.rule);
  if (change.kind === 'remove') return `Remove ${label} (${formatPointCount(change.from)})`;
  return `${label}: ${change.from} → ${formatPointCount(change.to)}`;
}

/** The evidence for a change. */
export function describeEvidence(change: SuggestedChange): string {
  if (change.kind === 'threshold') {
    const { before, after, missedLeadCost } = change;
    return `${countOf(before.missed, 'accepted lead')} missed and ${countOf(before.wasted, 'wasted call')} become ${formatCount(after.missed)} and ${formatCount(after.wasted)}. A missed lead counts as ${missedLeadCost} wasted ${missedLeadCost === 1 ? 'call' : 'calls'}.`;
  }
  if (change.kind === 'half-life')
    return `The accepted lead scores higher in ${describeSeparation(change.separation)}.`;
  const { having, others, disputes } = change;
  const counts = `${formatCount(having.of - having.accepted)} not accepted and ${formatCount(having.accepted)} accepted among those with it (${share(having)}); ${share(others)} of the others were accepted.`;
  const disputed =
    disputes > 0 && `Reps disputed it ${disputes === 1 ? 'once' : `${formatCount(disputes)} times`}.`;
  const idle =
    change.separation &&
    `Without it, the accepted lead scores higher in ${describeSeparation(change.separation)}.`;
  return [counts, idle, disputed].filter(Boolean).join(' ');
}

/** The label of a rule in quotation marks, by its key. */
export function quoteRule(definition: DraftedDefinition, key: string): string {
  const rule = listRuleNames(definition).find((rule) => rule.key === key);
  return `“${rule ? ruleLabel(rule) : key}”`;
}

function groupLabel({ groups }: DraftedDefinition, id: string): string {
  return `“${groups.find((group) => group.id === id)?.label ?? id}”`;
}

function describeSeparation({ value, low, high }: Estimate): string {
  const amount =
    Math.abs(value) < 0.0005
      ? 'the same share of pairs'
      : `${(100 * Math.abs(value)).toFixed(1)} percentage points ${value > 0 ? 'more' : 'fewer'} of the pairs`;
  return `${amount} (95% interval ${signed(low)} to ${signed(high)})`;
}

function points({ value, low, high }: Estimate): string {
  return `${signed(value)} percentage points, 95% interval ${signed(low)} to ${signed(high)}`;
}

function signed(value: number): string {
  const text = (100 * value).toFixed(1);
  if (Number(text) === 0) return '0';
  return value > 0 ? `+${text}` : text.replace('-', '−');
}

function share({ accepted, of }: { accepted: number; of: number }): string {
  return of === 0 ? 'none' : formatShare(accepted / of);
}

function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

import {
  type DefinitionReview,
  minReviewOfEach,
  minReviewVerdicts,
} from '../../../utils/contract/console/definition-review';
import { bounds } from '../../../utils/contract/console/drafted-definition';
import type { Estimate } from '../../../utils/contract/console/estimate';
import { applyChanges, type SuggestedChange } from '../../../utils/contract/console/suggested-change';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import {
  averageComparisons,
  compareSeparation,
  differenceOf,
  placementsOf,
} from '../statistics/compare-separation';
import type { SparseRow } from '../statistics/fit-logistic';
import { z95, zOf } from '../statistics/normal';
import { tallyScores } from '../statistics/score-bands';
import { separation } from '../statistics/score-quality';
import { type Example, halfLifeFactors } from './example';
import { partOf, partsOf, type RuleSet, ruleSetOf, scoreParts, scoreUnits } from './rule-set';
import { isSeparable, type Judged, suggestPoints } from './suggest-points';
import { suggestThreshold } from './suggest-threshold';

/** What is known about the current definition besides the examples. */
export interface ReviewInput {
  definition: LeadDefinition;
  examples: readonly Example[];
  /** How often reps disputed each rule. */
  disputes: Readonly<Record<string, number>>;
  reps: number;
}

export type ExampleReview = Pick<
  DefinitionReview,
  'finding' | 'separation' | 'drafted' | 'changes' | 'idle' | 'unseen'
>;

const folds = 5;
/** The least that changed points must add to the AUC. Less isn't worth a signature. */
const minGain = 0.01;
/** A rule decides nothing if the AUC without it differs by less than this, with its interval. */
const negligible = 0.005;
/** The fewest leads that a rule gave points to, to say that it decides nothing. */
const minIdleSupport = 50;
/** The most leads that changes are tried on. The intervals hardly get narrower with more. */
const maxTried = 10_000;

/** What judged leads say about a definition. Pure, and slow with many leads: runs in a worker. */
export function reviewExamples({ definition, examples, disputes, reps }: ReviewInput): ExampleReview {
  const set = ruleSetOf(definition);
  const judged: Judged = {
    units: examples.map(({ units }) => units.same),
    accepted: examples.map(({ isAccepted }) => isAccepted),
  };
  const scores = judged.units.map((units) => scoreUnits(set, units));
  const uses = countUses(set, judged.units);
  const evidenceOf = ruleEvidence(set, judged, disputes);
  const review = (finding: ExampleReview['finding'], more: Partial<ExampleReview> = {}): ExampleReview => ({
    finding,
    separation: separation(tallyScores(scores, judged.accepted)),
    changes: [],
    idle: [],
    unseen: examples.length < minReviewVerdicts ? [] : unseenRules(set, uses),
    ...more,
  });
  const accepted = judged.accepted.filter(Boolean).length;
  if (examples.length < minReviewVerdicts) return review('too-few');
  if (Math.min(accepted, examples.length - accepted) < minReviewOfEach) return review('one-sided');
  if (reps < 2) return review('one-rep');
  if (isSeparable(set, judged)) return review('separable');
  const probe = createProbe(set, examples, scores);
  /** A fit rule has at least 1 point, so it goes; an act without points is still engagement. */
  const withoutPoints = (place: number): SuggestedChange => {
    const { group, points: from = 0 } = set.rules[place] ?? {};
    const evidence = { from, ...evidenceOf(place), separation: probe.without(place) };
    return group === undefined ? { kind: 'remove', ...evidence } : { kind: 'points', to: 0, ...evidence };
  };
  const { points, drafted } = draftPoints(set, judged);
  const pointChanges = set.rules.flatMap(({ points: from }, place): SuggestedChange[] => {
    const to = points?.[place] ?? from;
    if (to === from) return [];
    return to === 0 ? [withoutPoints(place)] : [{ kind: 'points', from, to, ...evidenceOf(place) }];
  });
  const changed = new Set(pointChanges.flatMap((change) => ('rule' in change ? change.rule : [])));
  const idle = idleRules(set, uses, probe)
    .filter((place) => !changed.has(set.rules[place]?.key ?? ''))
    .map(withoutPoints);
  const withPoints = applyChanges(definition, pointChanges);
  const changes = [
    ...pointChanges,
    ...halfLifeChanges(set, probe),
    ...suggestThreshold(
      withPoints,
      {
        scores: points ? judged.units.map((units) => scoreUnits(set, units, points)) : scores,
        accepted: judged.accepted,
      },
      scores,
    ),
  ];
  return review(changes.length > 0 ? 'changes' : 'holds', { drafted, changes, idle });
}

/**
 * Points learned from all verdicts, if points learned the same way from some of them told the others apart better,
 * with certainty.
 */
function draftPoints(
  set: RuleSet,
  judged: Judged,
): { points?: readonly number[]; drafted?: ExampleReview['drafted'] } {
  const points = suggestPoints(set, judged);
  if (!points) return {};
  const tested = select(judged, (at) => at < maxTried);
  const foldOf = stratifiedFolds(tested.accepted);
  const comparisons = Array.from({ length: folds }, (_, fold) => {
    const learned = suggestPoints(
      set,
      select(tested, (at) => foldOf[at] !== fold),
    );
    const heldOut = select(tested, (at) => foldOf[at] === fold);
    const before = heldOut.units.map((units) => scoreUnits(set, units));
    const after = learned ? heldOut.units.map((units) => scoreUnits(set, units, learned)) : before;
    const placed = (scores: readonly number[]) => placementsOf(heldOut.accepted, scores);
    return compareSeparation(placed(before), placed(after)) ?? [];
  }).flat();
  const comparison = averageComparisons(comparisons);
  if (!comparison) return {};
  const difference = differenceOf(comparison, z95);
  if (difference.low <= 0 || difference.value < minGain) return {};
  const { before, after } = comparison;
  return { points, drafted: { verdicts: tested.accepted.length, before, after, difference } };
}

/** Half-lives of half or twice the length, if scores tell leads apart better with certainty. One for each group. */
function halfLifeChanges(set: RuleSet, probe: Probe): SuggestedChange[] {
  // The more is tried, the surer each must be (Bonferroni).
  const z = zOf(0.05 / (2 * Math.max(1, set.groups.length)));
  const { least, most } = bounds.halfLifeDays;
  return set.groups.flatMap(({ id, halfLifeDays }, group): SuggestedChange[] => {
    const tried = (['shorter', 'longer'] as const).flatMap((factor) => {
      const to = Math.round(10 * halfLifeDays * halfLifeFactors[factor]) / 10;
      const separation = probe.withHalfLife(group, factor, z);
      const isBetter = separation.low > 0 && separation.value >= minGain;
      return isBetter && to >= least && to <= most ? [{ to, separation }] : [];
    });
    const best = tried.sort((a, b) => b.separation.value - a.separation.value)[0];
    return best ? [{ kind: 'half-life', group: id, from: halfLifeDays, ...best }] : [];
  });
}

/** Rules without which scores tell leads apart as well, with certainty. */
function idleRules(set: RuleSet, uses: readonly number[], probe: Probe): number[] {
  return set.rules.flatMap(({ points }, place) => {
    if (points === 0 || (uses[place] ?? 0) < minIdleSupport) return [];
    const { low, high } = probe.without(place);
    return low > -negligible && high < negligible ? [place] : [];
  });
}

type Probe = ReturnType<typeof createProbe>;

/** Tries small changes to a definition on judged leads: how would the AUC differ? */
function createProbe(set: RuleSet, all: readonly Example[], allScores: readonly number[]) {
  const examples = all.slice(0, maxTried);
  const accepted = examples.map(({ isAccepted }) => isAccepted);
  const before = placementsOf(accepted, allScores.slice(0, maxTried));
  const partsBy = (factor: keyof typeof halfLifeFactors) =>
    examples.map(({ units }) => partsOf(set, units[factor]));
  const parts = { same: partsBy('same'), shorter: partsBy('shorter'), longer: partsBy('longer') };
  /** With another value in one part of each lead. */
  const changePart = (part: number, valueAt: (at: number) => number, z: number): Estimate => {
    const scores = parts.same.map((own, at) => scoreParts(set, own, { part, value: valueAt(at) }));
    const comparison = compareSeparation(before, placementsOf(accepted, scores));
    return comparison ? differenceOf(comparison, z) : { value: 0, low: 0, high: 0 };
  };
  return {
    withHalfLife: (group: number, factor: 'shorter' | 'longer', z: number) => {
      const part = partOf(group);
      return changePart(part, (at) => parts[factor][at]?.[part] ?? 0, z);
    },
    without: (place: number) => {
      const { group, points = 0 } = set.rules[place] ?? {};
      const part = partOf(group);
      const unitsAt = (at: number) => {
        const { columns = [], values = [] } = examples[at]?.units.same ?? {};
        return values[columns.indexOf(place)] ?? 0;
      };
      return changePart(part, (at) => (parts.same[at]?.[part] ?? 0) - points * unitsAt(at), z95);
    },
  };
}

function unseenRules({ rules }: RuleSet, uses: readonly number[]): string[] {
  return rules.flatMap(({ key, points }, place) => (points > 0 && uses[place] === 0 ? key : []));
}

/** How many leads each rule gave points to. */
function countUses({ rules }: RuleSet, units: readonly SparseRow[]): number[] {
  const counts = new Array<number>(rules.length).fill(0);
  for (const { columns } of units) for (const place of columns) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

function ruleEvidence({ rules }: RuleSet, { units, accepted }: Judged, disputes: ReviewInput['disputes']) {
  return (place: number) => {
    const having = { accepted: 0, of: 0 };
    const others = { accepted: 0, of: 0 };
    for (const [at, { columns }] of units.entries()) {
      const side = columns.includes(place) ? having : others;
      side.of++;
      if (accepted[at]) side.accepted++;
    }
    const rule = rules[place]?.key ?? '';
    return { rule, having, others, disputes: disputes[rule] ?? 0 };
  };
}

/** Deals accepted leads and others evenly into folds, in their order. */
function stratifiedFolds(accepted: readonly boolean[]): number[] {
  const dealt = { accepted: 0, others: 0 };
  return accepted.map((is) => dealt[is ? 'accepted' : 'others']++ % folds);
}

function select({ units, accepted }: Judged, isKept: (at: number) => boolean): Judged {
  const keep = <Item>(items: readonly Item[]) => items.filter((_, at) => isKept(at));
  return { units: keep(units), accepted: keep(accepted) };
}

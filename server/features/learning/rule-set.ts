import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import { withoutNoise } from '../scoring/round-factors';
import { scoredGroups } from '../scoring/total-score';
import type { SparseRow } from '../statistics/fit-logistic';

/** A rule that can change a score. */
export interface ScoredRule {
  /** `fit.<rule>` or `<group>.<rule>`, as in a factor's ID. */
  key: string;
  sign: 1 | -1;
  points: number;
  /** Its group's place in `groups`; undefined for fit rules. */
  group?: number;
  /** The most points to suggest: more make no difference, or would hand a lead over for one rule alone. */
  most: number;
}

/** A definition as lists, so that thousands of leads can be scored with other points. */
export interface RuleSet {
  rules: ScoredRule[];
  groups: { id: string; sign: 1 | -1; cap: number; halfLifeDays: number }[];
  threshold: number;
}

/** The rules of a definition that can change a score: fit rules first, then those of groups that aren't weak. */
export function ruleSetOf(definition: LeadDefinition): RuleSet {
  const scored = scoredGroups(definition);
  return {
    rules: [
      ...definition.fit.map(({ id, points }) => ({
        key: `fit.${id}`,
        sign: 1 as const,
        points,
        most: definition.threshold,
      })),
      ...scored.flatMap(({ id: group, sign, cap, rules }, place) =>
        rules.map(({ id, points }) => ({
          key: `${group}.${id}`,
          sign,
          points,
          group: place,
          most: Math.min(cap, definition.threshold),
        })),
      ),
    ],
    groups: scored.map(({ id, sign, cap, halfLifeDays }) => ({ id, sign, cap, halfLifeDays })),
    threshold: definition.threshold,
  };
}

/** What a lead has before caps: the points of fit, then those of each group. */
export type Parts = Float64Array;

/** The place of a group's points among the parts, or of fit's. */
export function partOf(group: number | undefined): number {
  return group === undefined ? 0 : 1 + group;
}

/**
 * @param units for each rule that counts, what one of its points is worth: 1 for a met fit rule, or how often the lead
 * did it, faded.
 * @param points by rule; those of the definition if not given.
 */
export function partsOf({ rules, groups }: RuleSet, units: SparseRow, points?: readonly number[]): Parts {
  const parts = new Float64Array(1 + groups.length);
  for (let at = 0; at < units.columns.length; at++) {
    const place = units.columns[at] ?? 0;
    const rule = rules[place];
    if (!rule) continue;
    const part = partOf(rule.group);
    parts[part] = (parts[part] ?? 0) + (points?.[place] ?? rule.points) * (units.values[at] ?? 0);
  }
  return parts;
}

/**
 * The score of a lead's parts, as `totalScore` computes it.
 *
 * @param other another value for one of the parts.
 */
export function scoreParts(
  { groups }: RuleSet,
  parts: Parts,
  other?: { part: number; value: number },
): number {
  let total = other?.part === 0 ? other.value : (parts[0] ?? 0);
  for (let part = 1; part <= groups.length; part++) {
    const { sign = 1, cap = 0 } = groups[part - 1] ?? {};
    total += sign * Math.min(cap, other?.part === part ? other.value : (parts[part] ?? 0));
  }
  return Math.round(withoutNoise(Math.max(0, total)));
}

/** The score of a lead's units. */
export function scoreUnits(set: RuleSet, units: SparseRow, points?: readonly number[]): number {
  return scoreParts(set, partsOf(set, units, points));
}

/** How much of each group's points its cap lets through for a lead: 1 if the cap isn't reached. */
export function capShares({ groups }: RuleSet, parts: Parts): number[] {
  return groups.map(({ cap }, place) => {
    const sum = parts[place + 1] ?? 0;
    return sum > cap ? cap / sum : 1;
  });
}

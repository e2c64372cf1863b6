import type { EngagementGroup, LeadDefinition, Traits } from '../../../utils/contract/shared/lead-definition';
import type { Sum } from './apply-event';
import { fade } from './fade';
import { fitFactors } from './fit-factors';
import { withoutNoise } from './round-factors';

/**
 * The score alone: a whole number, never below 0. `scoreLead` also gives its factors.
 *
 * A group's value is min(cap, Σ points × 2^(−age / half-life)). The cap is applied now, not when each event
 * came in; negative groups are subtracted after the caps.
 */
export function totalScore(
  definition: LeadDefinition,
  traits: Traits,
  sums: readonly Sum[],
  now: Date,
): number {
  const fit = fitFactors(definition, traits).reduce((total, { points }) => total + points, 0);
  const total = scoredGroups(definition).reduce((total, { sign, ...group }) => {
    const value = sums.reduce((value, sum) => {
      const isInGroup = sum.group === group.id && group.rules.some(({ id }) => id === sum.rule);
      return isInGroup ? value + currentPoints(sum, group.halfLifeDays, now) : value;
    }, 0);
    return total + sign * Math.min(group.cap, value);
  }, fit);
  return Math.round(withoutNoise(Math.max(0, total)));
}

/** The groups that count, each with the sign of its points. Weak signals don't count. */
export function scoredGroups({ groups }: LeadDefinition): (EngagementGroup & { sign: 1 | -1 })[] {
  return groups
    .filter(({ effect }) => effect !== 'weak')
    .map((group) => ({ ...group, sign: group.effect === 'takes' ? -1 : 1 }));
}

/** What a row of sums is worth at a given time, unrounded. */
export function currentPoints(sum: Sum, halfLifeDays: number, now: Date): number {
  return sum.sum * fade(now.getTime() - sum.sumAt.getTime(), halfLifeDays);
}

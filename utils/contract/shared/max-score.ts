import type { EngagementGroup } from './lead-definition';

/** What of a definition makes its maximum. */
export interface Counting {
  fit: readonly { points: number }[];
  groups: readonly Pick<EngagementGroup, 'effect' | 'cap'>[];
}

/** The most points a lead can have: fit plus the caps. */
export function maxScore(definition: Counting): number {
  const { fit, engagement } = maxScores(definition);
  return fit + engagement;
}

/** The most points that fit can make, and that engagement can. */
export function maxScores({ fit, groups }: Counting): { fit: number; engagement: number } {
  return {
    fit: fit.reduce((sum, { points }) => sum + points, 0),
    engagement: groups.filter(({ effect }) => effect === 'adds').reduce((sum, { cap }) => sum + cap, 0),
  };
}

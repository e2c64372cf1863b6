import type { EngagementGroup } from './lead-definition';

/** The parts of a definition that determine the maximum score. */
export interface Counting {
  fit: readonly { points: number }[];
  groups: readonly Pick<EngagementGroup, 'effect' | 'cap'>[];
}

/** The most points a lead can have: all fit points plus the caps of the groups that add points. */
export function maxScore(definition: Counting): number {
  const { fit, engagement } = maxScores(definition);
  return fit + engagement;
}

/** The most points a lead can have from fit, and from engagement. */
export function maxScores({ fit, groups }: Counting): { fit: number; engagement: number } {
  return {
    fit: fit.reduce((sum, { points }) => sum + points, 0),
    engagement: groups.filter(({ effect }) => effect === 'adds').reduce((sum, { cap }) => sum + cap, 0),
  };
}

import type { ContentEngagement } from '../../../utils/contract/rep/lead';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { Factor } from '../../../utils/contract/shared/score';
import type { Sum } from './apply-event';
import { actOfRule } from './find-rule';
import { groupByContent, listedContents } from './listed-contents';

export type ContentSum = Sum & { type: string | null; title: string | null; campaign: string | null };

/**
 * What a lead engaged with: one entry per piece of content, newest first, and the number of acts not listed.
 *
 * @param factors of the lead's score: a piece's points are those of its factors, so both show the same number.
 */
export function contentEngagements(
  definition: LeadDefinition,
  sums: readonly ContentSum[],
  factors: readonly Factor[],
): { engagement: ContentEngagement[]; olderActs: number } {
  const byContent = groupByContent(sums);
  const listed = listedContents(sums);
  const older = sums.filter(({ content }) => !listed.has(content));
  return {
    engagement: [...listed].map((id) => toContentEngagement(definition, byContent.get(id) ?? [], factors)),
    olderActs: older.reduce((total, { n }) => total + n, 0),
  };
}

function toContentEngagement(
  definition: LeadDefinition,
  content: readonly ContentSum[],
  factors: readonly Factor[],
): ContentEngagement {
  const [first] = content;
  const effects = content.map(({ group }) => definition.groups.find(({ id }) => id === group)?.effect);
  return {
    content: {
      id: first?.content ?? '',
      type: first?.type ?? 'page',
      title: first?.title ?? first?.content ?? '',
      campaign: first?.campaign ?? undefined,
    },
    acts: content
      .map((sum) => ({
        act: actOfRule(definition, sum),
        count: sum.n,
        at: sum.lastAt.toISOString(),
        depth: sum.depth ?? undefined,
      }))
      .sort((a, b) => (a.at < b.at ? 1 : -1)),
    points: factors
      .filter((factor) => factor.content === first?.content)
      .reduce((total, { points }) => total + points, 0),
    weak: effects.every((effect) => effect === undefined || effect === 'weak'),
  };
}

import type { ContentEngagement } from '../../../utils/contract/rep/lead';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { Sum } from './apply-event';
import { actOfRule } from './find-rule';
import { currentPoints } from './total-score';

/** How many pieces of content to list. Acts on the others are counted as older. */
const maxListed = 20;

export type ContentSum = Sum & { type: string | null; title: string | null; campaign: string | null };

/**
 * What a lead engaged with: one entry per piece of content, newest first, and the number of acts not listed.
 */
export function contentEngagements(
  definition: LeadDefinition,
  sums: readonly ContentSum[],
  now: Date,
): { engagement: ContentEngagement[]; olderActs: number } {
  const contents = [...groupByContent(sums).values()].sort((a, b) => latestTime(b) - latestTime(a));
  const count = (content: ContentSum[]) => content.reduce((total, { n }) => total + n, 0);
  return {
    engagement: contents.slice(0, maxListed).map((content) => toContentEngagement(definition, content, now)),
    olderActs: contents.slice(maxListed).reduce((total, content) => total + count(content), 0),
  };
}

function toContentEngagement(
  definition: LeadDefinition,
  content: ContentSum[],
  now: Date,
): ContentEngagement {
  const [first] = content;
  const scored = content.map((sum) => {
    const group = definition.groups.find(({ id }) => id === sum.group);
    const points = group ? currentPoints(sum, group.halfLifeDays, now) : 0;
    const effect = group?.effect ?? 'weak';
    return { sum, act: actOfRule(definition, sum), effect, points: effect === 'takes' ? -points : points };
  });
  return {
    content: {
      id: first?.content ?? '',
      type: first?.type ?? 'page',
      title: first?.title ?? first?.content ?? '',
      campaign: first?.campaign ?? undefined,
    },
    acts: scored
      .map(({ sum, act }) => ({
        act,
        count: sum.n,
        at: sum.lastAt.toISOString(),
        depth: sum.depth ?? undefined,
      }))
      .sort((a, b) => (a.at < b.at ? 1 : -1)),
    points: Math.round(scored.reduce((total, { points }) => total + points, 0)) || 0,
    weak: scored.every(({ effect }) => effect === 'weak'),
  };
}

function latestTime(content: ContentSum[]): number {
  return Math.max(...content.map(({ lastAt }) => lastAt.getTime()));
}

/** Node 20 lacks Map.groupBy. */
function groupByContent(sums: readonly ContentSum[]): Map<string, ContentSum[]> {
  const contents = new Map<string, ContentSum[]>();
  for (const sum of sums) contents.set(sum.content, [...(contents.get(sum.content) ?? []), sum]);
  return contents;
}

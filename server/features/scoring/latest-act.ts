import type { LatestAct } from '../../../utils/contract/rep/lead';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { ContentSum } from './content-engagement';
import { actOfRule, weakGroups } from './find-rule';

/**
 * The latest thing a lead did, ignoring weak signals.
 *
 * @param act only acts of this kind.
 */
export function latestActOf(
  sums: readonly ContentSum[],
  definition: LeadDefinition,
  act?: string,
): LatestAct | undefined {
  const weak = weakGroups(definition);
  const [latest] = sums
    .filter((sum) => !weak.includes(sum.group) && (!act || actOfRule(definition, sum) === act))
    .sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime());
  return (
    latest && {
      act: actOfRule(definition, latest),
      title: latest.title ?? latest.content,
      type: latest.type ?? 'page',
      at: latest.lastAt.toISOString(),
    }
  );
}

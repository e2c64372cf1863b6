import type { LatestAct } from '../../../utils/contract/rep/lead';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { Sum } from './apply-event';
import { actOfRule, weakGroups } from './find-rule';

/** What a lead did with a piece of content under one rule, as far as the latest act needs it. */
type ActRow = Pick<Sum, 'group' | 'rule' | 'content' | 'lastAt'> & {
  type: string | null;
  title: string | null;
};

/**
 * The latest thing a lead did, ignoring weak signals; undefined if all of it may be a machine's.
 *
 * @param act only acts of this kind.
 */
export function latestActOf(
  rows: readonly ActRow[],
  definition: LeadDefinition,
  act?: string,
): LatestAct | undefined {
  const weak = weakGroups(definition);
  const [latest] = rows
    .filter((row) => !weak.includes(row.group) && (!act || actOfRule(definition, row) === act))
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

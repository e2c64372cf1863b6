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
  return actsOf(rows, definition, act)[0];
}

/**
 * What a lead did, newest first, one entry per kind of act and piece of content. Weak signals are left out.
 *
 * @param act only acts of this kind.
 */
export function actsOf(rows: readonly ActRow[], definition: LeadDefinition, act?: string): LatestAct[] {
  const weak = weakGroups(definition);
  return rows
    .filter((row) => !weak.includes(row.group) && (!act || actOfRule(definition, row) === act))
    .sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime())
    .map((row) => ({
      act: actOfRule(definition, row),
      title: row.title ?? row.content,
      type: row.type ?? 'page',
      at: row.lastAt.toISOString(),
    }));
}

import type { EventName } from '../../../../utils/contract/console/event-names';
import type { Source } from '../../../../utils/contract/console/source';

/**
 * How many of a source's events aren't counted, and under which names. None once every name is decided,
 * because `uncounted` reflects the time the events were received.
 *
 * @param undecided names for the whole team; undefined while loading.
 */
export function findUncountedNames(
  { name, uncounted }: Pick<Source, 'name' | 'uncounted'>,
  undecided: readonly EventName[] | undefined,
): { events: number; names: string[] } {
  if (uncounted === 0 || undecided?.length === 0) return { events: 0, names: [] };
  const own = undecided?.filter(({ source }) => source === name) ?? [];
  return { events: uncounted, names: own.map((one) => one.name) };
}

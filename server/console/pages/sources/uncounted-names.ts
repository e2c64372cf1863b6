import type { EventName } from '../../../../utils/contract/console/event-names';
import type { Source } from '../../../../utils/contract/console/source';

/**
 * How many events of a source count nothing, and by which names. None once every name is decided: `uncounted` tells how
 * it was when the events came.
 *
 * @param undecided names of the whole team; undefined while they are not known.
 */
export function uncountedNamesOf(
  { name, uncounted }: Pick<Source, 'name' | 'uncounted'>,
  undecided: readonly EventName[] | undefined,
): { events: number; names: string[] } {
  if (uncounted === 0 || undecided?.length === 0) return { events: 0, names: [] };
  const own = undecided?.filter(({ source }) => source === name) ?? [];
  return { events: uncounted, names: own.map((one) => one.name) };
}

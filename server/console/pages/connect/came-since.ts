import type { Source } from '../../../../utils/contract/console/source';

/** What came from a source, or what of it since a moment. */
export type Came = Pick<Source, 'stored' | 'repeated' | 'rejected' | 'uncounted' | 'faults'>;

/** What came from a source between two looks at it; undefined if nothing did. */
export function cameSince(before: Came, now: Came): Came | undefined {
  const known = new Set(before.faults.map(({ at, kind, reason }) => `${at} ${kind} ${reason}`));
  const faults = now.faults.filter(({ at, kind, reason }) => !known.has(`${at} ${kind} ${reason}`));
  const came = {
    stored: now.stored - before.stored,
    repeated: now.repeated - before.repeated,
    rejected: now.rejected - before.rejected,
    uncounted: now.uncounted - before.uncounted,
  };
  const isNothing = Object.values(came).every((count) => count <= 0) && faults.length === 0;
  return isNothing ? undefined : { ...came, faults };
}

import type { IncomingContent } from '../../../platform/db/incoming-content';
import { lockEvents } from '../../../platform/db/lock-events';
import type { Store } from '../../../platform/db/store';
import { erasedReason } from '../../privacy/erasure/apply-erasures';
import { ensureSource } from '../ensure-source';
import type { IncomingEvent } from '../incoming-event';
import { knownContents } from '../known-contents';
import { saveContents } from '../save-contents';
import { storeEvents } from '../store-events';
import { requireNotUndone } from './import-history';
import { contentPlan } from './preview-rows';
import { recordImportChanges } from './record-import-changes';
import { inBatches, leftOutReasons, type RowCounts } from './row-counts';

/**
 * Imports a file's events in batches. What is imported stays, and counts only once if the file is sent again.
 */
export function storeEventRows(
  store: Store,
  team: string,
  events: readonly IncomingEvent[],
  { now, renames, importId }: { now: Date; renames: boolean; importId: string },
): Promise<RowCounts<IncomingEvent>> {
  return inBatches(events, (part) =>
    store.inTeam(team, async (tx) => {
      await lockEvents(tx);
      await requireNotUndone(tx, importId);
      const source = await ensureSource(tx, 'Files');
      const caller = { team, source, isPublic: false };
      const done = await storeEvents(tx, caller, part, now, { import: importId, renames });
      await recordImportChanges(tx, importId, done.touched);
      return {
        created: done.touched.leads.filter(({ before }) => !before).length,
        stored: done.stored,
        repeated: done.repeated,
        leftOut: [
          ...done.erased.map((row) => ({ row, reason: erasedReason })),
          ...done.staff.map((row) => ({ row, reason: leftOutReasons.staff })),
          ...done.conflicts.map((row) => ({ row, reason: leftOutReasons.conflict(row) })),
        ],
        uncounted: done.uncounted,
      };
    }),
  );
}

/** Imports a file's content in batches. */
export function storeContentRows(
  store: Store,
  team: string,
  incoming: readonly IncomingContent[],
  importId: string,
): Promise<RowCounts<IncomingContent>> {
  return inBatches(incoming, (part) =>
    store.inTeam(team, async (tx) => {
      await lockEvents(tx); // Otherwise an event about the same content could be overwritten.
      await requireNotUndone(tx, importId);
      const known = await knownContents(tx, part);
      const { changed: contents } = contentPlan(part, known, team);
      await saveContents(tx, contents);
      await recordImportChanges(tx, importId, {
        leads: [],
        identities: [],
        acts: [],
        merges: [],
        contents,
      });
      const created = contents.filter(({ before }) => !before).length;
      return { created, stored: part.length, repeated: 0, leftOut: [], uncounted: [] };
    }),
  );
}

import type { ImportUndone } from '../../../../utils/contract/console/import';
import { formatCount } from '../../ui/format';

/** What undoing an import removed, restored and kept. */
export function formatUndone({ events, removed, restored, kept }: ImportUndone): string {
  const formatItems = (count: number) =>
    count === 1 ? '1 lead or content item' : `${formatCount(count)} leads and content items`;
  const parts = [
    events > 0 && `${events === 1 ? '1 event' : `${formatCount(events)} events`} removed`,
    removed > 0 && `${formatItems(removed)} removed`,
    restored > 0 && `${formatItems(restored)} restored`,
  ].filter(Boolean);
  const done = parts.length > 0 ? `Undone: ${parts.join(', ')}.` : 'Undone.';
  if (kept === 0) return done;
  return `${done} ${formatItems(kept)} kept, because ${kept === 1 ? 'it has' : 'they have'} been used since.`;
}

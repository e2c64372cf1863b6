import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import type { ImportUndone } from '../../../../utils/contract/console/import';
import type { TeamTx } from '../../../platform/db/store';
import { events } from '../../../platform/db/tables/engagement-tables';
import type { importChanges } from '../../../platform/db/tables/import-tables';
import { contents } from '../../../platform/db/tables/lead-tables';
import { trackedLinks } from '../../../platform/db/tables/link-tables';

const contentFields = ['title', 'type', 'url', 'urlKey', 'campaign', 'answers', 'isPublic'] as const;

type Change = typeof importChanges.$inferSelect;
type Undone = Omit<ImportUndone, 'undone'>;

/**
 * Restores a piece of content to its state before an import, unless something else has changed or used it
 * since.
 */
export async function undoContent(
  tx: TeamTx,
  { key: id, before, after }: Change,
  undone: Undone,
): Promise<void> {
  const isPiece = eq(contents.id, id);
  const [current] = await tx.select().from(contents).where(isPiece);
  if (!current) return;
  const isUntouched = contentFields.every((field) => isDeepStrictEqual(current[field], after[field]));
  const [used] = await tx.select({ one: sql`1` }).from(events).where(eq(events.content, id)).limit(1);
  const [linked] = await tx
    .select({ one: sql`1` })
    .from(trackedLinks)
    .where(eq(trackedLinks.content, id))
    .limit(1);
  if (!before && isUntouched && !used && !linked) {
    await tx.delete(contents).where(isPiece);
    undone.removed++;
    return;
  }
  if (!before) {
    undone.kept++; // In use since. It has no earlier title to restore.
    return;
  }
  const back = Object.fromEntries(
    contentFields.flatMap((field) =>
      isDeepStrictEqual(current[field], after[field]) ? [[field, before[field]]] : [],
    ),
  );
  if (Object.keys(back).length > 0) await tx.update(contents).set(back).where(isPiece);
  if (isUntouched) undone.restored++;
  else undone.kept++;
}

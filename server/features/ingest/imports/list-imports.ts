import { desc } from 'drizzle-orm';
import type { ImportEntry } from '../../../../utils/contract/console/import';
import { dayInMs } from '../../../../utils/contract/shared/day';
import type { TeamTx } from '../../../platform/db/store';
import { imports } from '../../../platform/db/tables/import-tables';
import { undoDays } from './undo-import';

export const maxImports = 100;

/** The latest imported files, newest first. */
export async function listImports(tx: TeamTx, now: Date): Promise<ImportEntry[]> {
  const rows = await tx.select().from(imports).orderBy(desc(imports.at)).limit(maxImports);
  return rows.map((row) => toEntry(row, now));
}

function toEntry(row: typeof imports.$inferSelect, now: Date): ImportEntry {
  const { id, kind, fileName, by, at, answer, undoneAt, undoneBy } = row;
  return {
    id,
    kind,
    fileName: fileName ?? undefined,
    by,
    at: at.toISOString(),
    rows: answer?.rows ?? 0,
    created: answer?.created ?? 0,
    stored: answer?.stored ?? 0,
    repeated: answer?.repeated ?? 0,
    errorCount: answer?.errorCount ?? 0,
    warningCount: answer?.warningCount ?? 0,
    errors: answer?.errors ?? [],
    canUndo: !undoneAt && now.getTime() - at.getTime() <= undoDays * dayInMs,
    undoneAt: undoneAt?.toISOString(),
    undoneBy: undoneBy ?? undefined,
  };
}

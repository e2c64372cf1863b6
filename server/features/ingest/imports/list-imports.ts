import { desc } from 'drizzle-orm';
import { type ImportEntry, type ImportResponse, undoDays } from '../../../../utils/contract/console/import';
import { dayInMs } from '../../../../utils/contract/shared/day';
import type { TeamTx } from '../../../platform/db/store';
import { imports } from '../../../platform/db/tables/import-tables';

export const maxImports = 100;

/** The latest imported files, newest first. */
export async function listImports(tx: TeamTx, now: Date): Promise<ImportEntry[]> {
  const rows = await tx.select().from(imports).orderBy(desc(imports.at)).limit(maxImports);
  return rows.map((row) => toEntry(row, now));
}

function countsOf(response: ImportResponse | null) {
  if (!response) {
    return { rows: 0, created: 0, stored: 0, repeated: 0, errorCount: 0, warningCount: 0, errors: [] };
  }
  const { rows, created, stored, repeated, errorCount, warningCount, errors } = response;
  return { rows, created, stored, repeated, errorCount, warningCount, errors };
}

function toEntry(row: typeof imports.$inferSelect, now: Date): ImportEntry {
  const { id, kind, fileName, by, at, response, undoneAt, undoneBy } = row;
  return {
    id,
    kind,
    fileName: fileName ?? undefined,
    by,
    at: at.toISOString(),
    isFinished: response !== null,
    ...countsOf(response),
    canUndo: !undoneAt && now.getTime() - at.getTime() <= undoDays * dayInMs,
    undoneAt: undoneAt?.toISOString(),
    undoneBy: undoneBy ?? undefined,
  };
}

import { desc } from 'drizzle-orm';
import { type ImportEntry, undoDays } from '../../../../utils/contract/console/import';
import { dayInMs } from '../../../../utils/contract/shared/day';
import type { TeamTx } from '../../../platform/db/store';
import { imports } from '../../../platform/db/tables/import-tables';

export const maxImports = 100;

/** The latest imported files, newest first. */
export async function listImports(tx: TeamTx, now: Date): Promise<ImportEntry[]> {
  const rows = await tx.select().from(imports).orderBy(desc(imports.at)).limit(maxImports);
  return rows.map((row) => toEntry(row, now));
}

/** The counts of an import that hasn't finished. */
const noCounts = {
  rows: 0,
  created: 0,
  stored: 0,
  repeated: 0,
  errorCount: 0,
  warningCount: 0,
  errors: [],
};

function toEntry(row: typeof imports.$inferSelect, now: Date): ImportEntry {
  const { id, kind, fileName, by, at, response, undoneAt, undoneBy } = row;
  const { rows, created, stored, repeated, errorCount, warningCount, errors } = response ?? noCounts;
  return {
    id,
    kind,
    fileName: fileName ?? undefined,
    by,
    at: at.toISOString(),
    isFinished: response !== null,
    rows,
    created,
    stored,
    repeated,
    errorCount,
    warningCount,
    errors,
    canUndo: !undoneAt && now.getTime() - at.getTime() <= undoDays * dayInMs,
    undoneAt: undoneAt?.toISOString(),
    undoneBy: undoneBy ?? undefined,
  };
}

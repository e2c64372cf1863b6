import { and, desc, eq, isNull } from 'drizzle-orm';
import type { ImportResponse } from '../../../../utils/contract/console/import';
import { teamTimeZone } from '../../../../utils/contract/shared/team';
import type { Store, TeamTx } from '../../../platform/db/store';
import { imports } from '../../../platform/db/tables/import-tables';
import { ProblemError } from '../../../platform/problem-error';
import { readPicklists } from '../../teams/team-settings';
import type { ImportRequest } from './import-request';

/** The columns chosen for the last file with the same headers. */
export async function columnsFor(store: Store, team: string, head: string) {
  const [last] = await store.inTeam(team, (tx) =>
    tx
      .select({ columns: imports.columns })
      .from(imports)
      .where(and(eq(imports.header, head), isNull(imports.undoneAt)))
      .orderBy(desc(imports.at))
      .limit(1),
  );
  return last && Object.keys(last.columns).length > 0 ? last.columns : undefined;
}

/** The IANA time zone of the team's SLA, which dates in files are read in. */
export async function teamZone(store: Store, team: string): Promise<string> {
  const { sla } = await store.inTeam(team, (tx) => readPicklists(tx));
  return teamTimeZone(sla);
}

/** Creates the import before its first batch, because recorded changes refer to it. */
export async function beginImport(
  store: Store,
  team: string,
  {
    id,
    kind,
    fileName,
    by,
    at,
    head,
    columns,
  }: Omit<ImportRequest, 'columns'> & {
    id: string;
    head: string;
    columns: Record<string, string>;
    at: Date;
  },
): Promise<void> {
  await store.inTeam(team, (tx) =>
    tx.insert(imports).values({ team, id, kind, fileName, by, at, header: head, columns, response: null }),
  );
}

/**
 * Called before each batch, while no undo can run.
 * @throws ProblemError 409 if the import was undone while it was running: its later rows could not be undone.
 */
export async function requireNotUndone(tx: TeamTx, id: string): Promise<void> {
  const [row] = await tx.select({ undoneAt: imports.undoneAt }).from(imports).where(eq(imports.id, id));
  if (!row?.undoneAt) return;
  throw new ProblemError(
    409,
    'undone',
    'This import was undone while it was running. Its rows were removed.',
  );
}

/** Records what was done, but no cell contents, because they may be about someone who asks to be erased. */
export async function finishImport(
  store: Store,
  team: string,
  id: string,
  response: ImportResponse,
): Promise<void> {
  const withoutCells = (list: ImportResponse['errors']) =>
    list.map(({ line, reason }) => ({ line, reason: reason.replaceAll(/“[^”]*”|\S+@\S+/g, '“…”') }));
  const storedResponse = {
    ...response,
    notes: [],
    alerts: [],
    errors: withoutCells(response.errors),
    warnings: withoutCells(response.warnings),
  };
  await store.inTeam(team, async (tx) => {
    await tx.update(imports).set({ response: storedResponse }).where(eq(imports.id, id));
    const { kind, rows, stored, created, erased, errorCount } = response;
    const details = { kind, rows, stored, created, erased, errors: errorCount };
    tx.audit.push({ action: 'import.stored', subject: id, details });
  });
}

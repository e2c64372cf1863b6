import { asc, isNull, sql } from 'drizzle-orm';
import type { IncomingContent } from '../../platform/db/incoming-content';
import { isAnyOf } from '../../platform/db/many-rows';
import { runConcurrently } from '../../platform/db/run-concurrently';
import type { TeamTx } from '../../platform/db/store';
import { contents } from '../../platform/db/tables/lead-tables';

export type StoredContent = typeof contents.$inferSelect;

/** The team's content that a batch refers to. */
export interface KnownContents {
  byId: Map<string, StoredContent>;
  byUrl: Map<string, StoredContent>;
  byTitle: Map<string, StoredContent>;
}

/**
 * Finds content by ID, and by URL and title for events without an ID. Merged content resolves to what it was
 * merged into.
 *
 * @param ids content to find in addition to `named`.
 */
export async function knownContents(
  tx: TeamTx,
  named: readonly IncomingContent[],
  ids: readonly string[] = [],
): Promise<KnownContents> {
  const wantedIds = new Set([...named.map(({ id }) => id), ...ids]);
  const urlKeys = new Set(named.flatMap(({ urlKey }) => urlKey ?? []));
  const titles = new Set(named.filter(({ idFrom }) => idFrom === 'title').map(titleKey));
  const [byId, byUrl, byTitle] = await runConcurrently([
    read(tx, wantedIds, (values) => isAnyOf(contents.id, values)),
    read(tx, urlKeys, (values) => isAnyOf(contents.urlKey, values)),
    read(
      tx,
      titles,
      (values) =>
        sql`lower(${contents.title}) = any(array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb)))`,
    ),
  ]);
  const known = new Map(byId.map((row) => [row.id, row]));
  const merged = byId.flatMap(({ mergedInto }) => (mergedInto && !known.has(mergedInto) ? mergedInto : []));
  const into = await read(tx, new Set(merged), (values) => isAnyOf(contents.id, values));
  for (const row of into) known.set(row.id, row);
  return {
    byId: new Map(byId.map((row) => [row.id, (row.mergedInto && known.get(row.mergedInto)) || row])),
    byUrl: firstOf(byUrl, ({ urlKey }) => urlKey ?? ''),
    byTitle: onlyOf(byTitle, titleKey),
  };
}

/** Titles with the same key are treated as equal. */
export function titleKey({ title }: { title: string }): string {
  return title.toLowerCase();
}

async function read(
  tx: TeamTx,
  values: ReadonlySet<string>,
  isOne: (values: string[]) => ReturnType<typeof sql>,
): Promise<StoredContent[]> {
  if (values.size === 0) return [];
  const isId = isOne([...values]);
  return tx.select().from(contents).where(isId).orderBy(contents.isPublic, asc(contents.id)); // Content named by a server or marketing first.
}

/**
 * The first piece for each URL. Merged pieces are left out, because they resolve to the piece they were
 * merged into.
 */
function firstOf(rows: readonly StoredContent[], keyOf: (row: StoredContent) => string) {
  const found = new Map<string, StoredContent>();
  for (const row of rows) if (!row.mergedInto && !found.has(keyOf(row))) found.set(keyOf(row), row);
  return found;
}

/** Only unique titles: one that several pieces share identifies none of them. */
function onlyOf(rows: readonly StoredContent[], keyOf: (row: StoredContent) => string) {
  const found = new Map<string, StoredContent | undefined>();
  for (const row of rows.filter(({ mergedInto }) => !mergedInto)) {
    found.set(keyOf(row), found.has(keyOf(row)) ? undefined : row);
  }
  return new Map([...found].flatMap(([key, row]) => (row ? [[key, row] as const] : [])));
}

/** Content by ID, to show its title and type. */
export async function readContents(tx: TeamTx, ids: readonly string[]) {
  const rows = await read(tx, new Set(ids), (values) => isAnyOf(contents.id, values));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Content that hasn't been merged into another piece. */
export const isWhole = isNull(contents.mergedInto);

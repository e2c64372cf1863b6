import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { IncomingContent } from '../../platform/db/incoming-content';
import { isAnyOf } from '../../platform/db/many-rows';
import { runConcurrently } from '../../platform/db/run-concurrently';
import type { Transaction } from '../../platform/db/store';
import { contents } from '../../platform/db/tables/lead-tables';

export type StoredContent = typeof contents.$inferSelect;

/** The pieces of content that a batch names and the team has, however they are named. */
export interface KnownContents {
  byId: Map<string, StoredContent>;
  byUrl: Map<string, StoredContent>;
  byTitle: Map<string, StoredContent>;
}

/**
 * Finds pieces by their ids, and by their addresses and titles where those name them. Where one was merged into another,
 * that other one is found.
 *
 * @param ids of pieces that are meant beside those of `named`.
 */
export async function knownContents(
  tx: Transaction,
  team: string,
  named: readonly IncomingContent[],
  ids: readonly string[] = [],
): Promise<KnownContents> {
  const wantedIds = new Set([...named.map(({ id }) => id), ...ids]);
  const urlKeys = new Set(named.flatMap(({ urlKey }) => urlKey ?? []));
  const titles = new Set(named.filter(({ idFrom }) => idFrom === 'title').map(titleKey));
  const [byId, byUrl, byTitle] = await runConcurrently([
    read(tx, team, wantedIds, (values) => isAnyOf(contents.id, values)),
    read(tx, team, urlKeys, (values) => isAnyOf(contents.urlKey, values)),
    read(
      tx,
      team,
      titles,
      (values) =>
        sql`lower(${contents.title}) = any(array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb)))`,
    ),
  ]);
  const known = new Map(byId.map((row) => [row.id, row]));
  const merged = byId.flatMap(({ mergedInto }) => (mergedInto && !known.has(mergedInto) ? mergedInto : []));
  const into = await read(tx, team, new Set(merged), (values) => isAnyOf(contents.id, values));
  for (const row of into) known.set(row.id, row);
  return {
    byId: new Map(byId.map((row) => [row.id, (row.mergedInto && known.get(row.mergedInto)) || row])),
    byUrl: firstOf(byUrl, ({ urlKey }) => urlKey ?? ''),
    byTitle: onlyOf(byTitle, titleKey),
  };
}

/** The form in which two titles are the same. */
export function titleKey({ title }: { title: string }): string {
  return title.toLowerCase();
}

async function read(
  tx: Transaction,
  team: string,
  values: ReadonlySet<string>,
  isOne: (values: string[]) => ReturnType<typeof sql>,
): Promise<StoredContent[]> {
  if (values.size === 0) return [];
  const isId = isOne([...values]);
  return tx
    .select()
    .from(contents)
    .where(and(eq(contents.team, team), isId))
    .orderBy(contents.isPublic, asc(contents.id)); // Those that a server or marketing has named, first.
}

/** Of several pieces of one address, the first; merged ones are found by what they were merged into. */
function firstOf(rows: readonly StoredContent[], keyOf: (row: StoredContent) => string) {
  const found = new Map<string, StoredContent>();
  for (const row of rows) if (!row.mergedInto && !found.has(keyOf(row))) found.set(keyOf(row), row);
  return found;
}

/** A title that several pieces have names none of them. */
function onlyOf(rows: readonly StoredContent[], keyOf: (row: StoredContent) => string) {
  const found = new Map<string, StoredContent | undefined>();
  for (const row of rows.filter(({ mergedInto }) => !mergedInto)) {
    found.set(keyOf(row), found.has(keyOf(row)) ? undefined : row);
  }
  return new Map([...found].flatMap(([key, row]) => (row ? [[key, row] as const] : [])));
}

/** Titles and types of pieces, by id, to show engagement with them. */
export async function readContents(tx: Transaction, team: string, ids: readonly string[]) {
  const rows = await read(tx, team, new Set(ids), (values) => isAnyOf(contents.id, values));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Pieces that are not merged into another one. */
export const isWhole = isNull(contents.mergedInto);

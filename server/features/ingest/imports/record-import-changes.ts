import { and, count, eq, sql } from 'drizzle-orm';
import { insertMany } from '../../../platform/db/many-rows';
import type { TeamTx } from '../../../platform/db/store';
import { importChanges } from '../../../platform/db/tables/import-tables';
import type { BatchChanges } from '../ingest-result';

type Change = typeof importChanges.$inferInsert;

/**
 * Records what a batch of an import changed, so that it can be undone. If several batches changed the same
 * row, the first "before" and the last "after" are kept.
 */
export async function recordImportChanges(
  tx: TeamTx,
  importId: string,
  { leads, identities, contents, acts, merges }: BatchChanges,
): Promise<void> {
  const base = { team: tx.team, import: importId };
  const earlier = merges.length > 0 ? await countMerges(tx, importId) : 0;
  const changes: Change[] = [
    ...leads.map(
      ({ before, after }): Change => ({
        ...base,
        kind: 'lead',
        key: after.id,
        lead: after.id,
        before: before ?? null,
        after: { ...after },
      }),
    ),
    ...identities.map(
      ({ kind, value, lead }): Change => ({
        ...base,
        kind: 'identity',
        key: `${kind} ${value}`,
        lead,
        before: null,
        after: { kind, value, lead },
      }),
    ),
    ...contents.map(
      ({ before, after }): Change => ({
        ...base,
        kind: 'content',
        key: after.id,
        lead: null,
        before: before ?? null,
        after: { ...after },
      }),
    ),
    ...acts.map(
      ({ messageId, lead, weak, minutes }): Change => ({
        ...base,
        kind: 'act',
        key: messageId,
        lead,
        before: { weak, minutes },
        after: {},
      }),
    ),
    ...merges.map(
      (id, index): Change => ({
        ...base,
        kind: 'merge',
        key: id,
        lead: null,
        before: null,
        after: { place: earlier + index },
      }),
    ),
  ];
  await insertMany(
    tx,
    importChanges,
    changes,
    sql`on conflict (team, import, kind, key) do update set after = excluded.after`,
  );
}

/** Merges are numbered, because they are undone in reverse order. */
async function countMerges(tx: TeamTx, importId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(importChanges)
    .where(and(eq(importChanges.import, importId), eq(importChanges.kind, 'merge')));
  return row?.n ?? 0;
}

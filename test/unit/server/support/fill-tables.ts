import { type Column, getTableColumns } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Store } from '../../../../server/platform/db/store';

const values: Record<string, unknown> = {
  string: 'x',
  number: 1,
  boolean: true,
  date: new Date('2026-11-24T12:00:00Z'),
  json: {},
  array: ['x'],
};

/** Gives a team one row in each table. Every id is the same, so that foreign keys find their row. */
export async function fillTables(store: Store, team: string, tables: readonly PgTable[]): Promise<void> {
  await store.inTeam(team, async (tx) => {
    for (const table of parentsFirst(tables)) {
      const columns = Object.entries(getTableColumns(table)).filter(([, { generated }]) => !generated);
      const row = Object.fromEntries(columns.map(([name, column]) => [name, sampleOf(column, team)]));
      await tx.insert(table).values(row).onConflictDoNothing();
    }
  });
}

function sampleOf(column: Column, team: string): unknown {
  if (column.name === 'team') return team;
  if (column.getSQLType() === 'uuid') return '11111111-1111-4111-8111-111111111111';
  if (column.getSQLType() === 'date') return '2026-11-24';
  return column.enumValues?.[0] ?? values[column.dataType];
}

function parentsFirst(tables: readonly PgTable[]): PgTable[] {
  const sorted = new Set<PgTable>();
  const add = (table: PgTable) => {
    for (const { reference } of getTableConfig(table).foreignKeys) {
      const { foreignTable } = reference();
      if (foreignTable !== table && tables.includes(foreignTable)) add(foreignTable);
    }
    sorted.add(table);
  };
  for (const table of tables) add(table);
  return [...sorted];
}

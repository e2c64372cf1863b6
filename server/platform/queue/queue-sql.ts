import { type SQL, sql } from 'drizzle-orm';
import type PgBoss from 'pg-boss';
import { z } from 'zod';
import type { Store, Transaction } from '../db/store';

const result = z.object({ rows: z.array(z.unknown()) });

/** pg-boss's way to the database inside a transaction of ours: what it writes stands or falls with the rest of it. */
export function queueInTransaction(tx: Transaction): PgBoss.Db {
  return {
    async executeSql(text, values = []) {
      let rows: unknown[] = [];
      for (const statement of statementsOf(text)) {
        ({ rows } = result.parse(await tx.execute(bind(statement, values))));
      }
      return { rows };
    },
  };
}

/** pg-boss's way in a transaction of its own, under the role and with no team: all it sees is its own tables. */
export function queueOnStore(store: Store): PgBoss.Db {
  return {
    executeSql: (text, values) => store.inTeam('', (tx) => queueInTransaction(tx).executeSql(text, values)),
  };
}

/**
 * pg-boss's maintenance is several statements with BEGIN and COMMIT around them. Here each goes by itself, inside the
 * transaction that is open: PGlite has one connection, and a failure would leave it aborted.
 */
function statementsOf(text: string): string[] {
  const statements = text.split(/;\s*(?:\n|$)/).map((statement) => statement.trim());
  return statements.filter((statement) => statement !== '' && !/^(?:BEGIN|COMMIT)$/.test(statement));
}

function bind(statement: string, values: readonly unknown[]): SQL {
  const parts = statement.split(/(\$\d+)/).map((part) => {
    const place = /^\$(\d+)$/.exec(part)?.[1];
    return place ? sql`${sql.param(values[Number(place) - 1])}` : sql.raw(part);
  });
  return sql.join(parts);
}

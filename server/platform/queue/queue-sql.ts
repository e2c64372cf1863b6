import { type SQL, sql } from 'drizzle-orm';
import type PgBoss from 'pg-boss';
import { z } from 'zod';
import type { Store, TeamTx } from '../db/store';

const result = z.object({ rows: z.array(z.unknown()) });

/**
 * Lets pg-boss write in one of our transactions, so that its jobs are committed or rolled back with the rest.
 */
export function queueInTransaction(tx: TeamTx): PgBoss.Db {
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

/** Lets pg-boss use its own transactions, without a team: it can access only its own tables. */
export function queueOnStore(store: Store): PgBoss.Db {
  return {
    executeSql: (text, values) => store.inTeam('', (tx) => queueInTransaction(tx).executeSql(text, values)),
  };
}

/**
 * Splits pg-boss's maintenance, which is several statements between BEGIN and COMMIT. Here, each runs
 * separately inside the open transaction: PGlite has one connection, and a failure would leave it aborted.
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

import { sql } from 'drizzle-orm';
import { currentActor } from '../audit/actor';
import { saveAuditEntries } from '../audit/save-audit-entries';
import { saveNewChanges } from './save-new-changes';
import type { Database, TeamTx } from './store';

/**
 * Wraps transactions with the two settings that row-level security reads, and saves their audit entries and new changes
 * at the end.
 */
export function createInTeam(database: Database) {
  return <Result>(team: string, work: (tx: TeamTx) => Promise<Result>): Promise<Result> =>
    database.transaction(async (tx) => {
      await tx.execute(
        sql`select set_config('role', 'passback', true), set_config('app.team', ${team}, true)`,
      );
      const teamTx = Object.assign(tx, { team, newChanges: [], audit: [] });
      const result = await work(teamTx);
      await saveAuditEntries(teamTx, currentActor());
      await saveNewChanges(teamTx);
      return result;
    });
}

/** The SQL to call a stored function with this many bound parameters. */
export function toCallSql(name: string, count: number): string {
  const parameters = Array.from({ length: count }, (_, index) => `$${index + 1}`);
  return `select ${name}(${parameters.join(', ')}) as answer`;
}

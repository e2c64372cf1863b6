import { and, eq } from 'drizzle-orm';
import { ProblemError } from '../http/problem-error';
import type { Transaction } from '../store/store';
import { definitions } from '../store/tables/team-tables';

/** The draft, held until the transaction ends. @throws ProblemError 404 where the version is none, or no longer. */
export async function requireDraft(tx: Transaction, team: string, version: number) {
  const [row] = await tx
    .select()
    .from(definitions)
    .where(and(eq(definitions.team, team), eq(definitions.version, version)))
    .for('update');
  if (row?.state === 'draft') return row;
  const detail = `Version ${version} is no draft any more. Draft a new version to change the definition.`;
  throw new ProblemError(404, 'no-draft', detail);
}

/** One draft at most is open. Its row stays, so that its number is never another draft's. */
export async function withdrawDrafts(tx: Transaction, team: string): Promise<void> {
  await tx
    .update(definitions)
    .set({ state: 'withdrawn' })
    .where(and(eq(definitions.team, team), eq(definitions.state, 'draft')));
}

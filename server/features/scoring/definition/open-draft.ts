import { eq } from 'drizzle-orm';
import type { TeamTx } from '../../../platform/db/store';
import { definitions, teamSettings } from '../../../platform/db/tables/team-tables';
import { ProblemError } from '../../../platform/problem-error';

/**
 * Returns the draft, locked until the transaction ends.
 * @throws ProblemError 404 if the version doesn't exist or is no longer a draft.
 */
export async function requireDraft(tx: TeamTx, version: number) {
  const [row] = await tx.select().from(definitions).where(eq(definitions.version, version)).for('update');
  if (row?.state === 'draft') return row;
  const detail = `Version ${version} is no longer a draft. To change the definition, draft a new version.`;
  throw new ProblemError(404, 'no-draft', detail);
}

/** Locks the team until the transaction ends, so that only one person at a time can create a draft. */
export async function lockDrafting(tx: TeamTx): Promise<void> {
  await tx.select({ team: teamSettings.team }).from(teamSettings).for('no key update');
}

/** @throws ProblemError 409 if another draft is open that the caller doesn't know of. */
export async function requireNoOtherDraft(tx: TeamTx, known: number | null | undefined): Promise<void> {
  const [open] = await tx.select().from(definitions).where(eq(definitions.state, 'draft')).for('update');
  if (!open || open.version === known) return;
  const signers = open.signatures.map(({ name, side }) => `${name} for ${side}`).join(', ');
  const signed = signers ? `signed by ${signers}` : 'not signed yet';
  const detail = `Version ${open.version} is already open as a draft (${signed}). Review it first. To replace it with this draft, set replaces to ${open.version}.`;
  throw new ProblemError(409, 'other-draft', detail);
}

/** Withdraws the open draft, if any. Its row stays, so that its version number is never reused. */
export async function withdrawDrafts(tx: TeamTx): Promise<void> {
  await tx.update(definitions).set({ state: 'withdrawn' }).where(eq(definitions.state, 'draft'));
}

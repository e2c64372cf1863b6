import { eq, max } from 'drizzle-orm';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { TeamTx } from '../../../platform/db/store';
import { definitions, teamSettings } from '../../../platform/db/tables/team-tables';
import { ProblemError } from '../../../platform/problem-error';
import { findDefinitionIssue } from './find-definition-issue';
import { startRecompute } from './recompute';

type Signature = (typeof definitions.$inferSelect)['signatures'][number];

/**
 * Creates the draft of the next version, in place of the open draft that `replaces` names.
 *
 * @returns its version.
 * @throws ProblemError 400 if the definition is inconsistent; 409 if another draft is open.
 */
export async function createDraft(
  tx: TeamTx,
  drafted: Omit<LeadDefinition, 'version'>,
  replaces: number | null | undefined,
  now: Date,
): Promise<number> {
  await lockDrafting(tx);
  const [last] = await tx.select({ version: max(definitions.version) }).from(definitions);
  const version = (last?.version ?? 0) + 1;
  const body = { ...drafted, version };
  requireConsistent(body);
  await requireNoOtherDraft(tx, replaces);
  await withdrawDrafts(tx);
  await tx.insert(definitions).values({ team: tx.team, version, body, state: 'draft', createdAt: now });
  tx.audit.push({ action: 'definition.drafted', subject: `${version}` });
  return version;
}

/**
 * Signs a draft for one side. The second signature starts recomputing all leads.
 * @throws ProblemError 404 if there is no such draft; 409 if the same person signed for the other side.
 */
export async function signDraft(tx: TeamTx, version: number, signature: Signature): Promise<void> {
  const { side, person } = signature;
  const draft = await requireDraft(tx, version);
  const others = draft.signatures.filter((other) => other.side !== side);
  if (others.some((other) => other.person === person)) {
    const detail = `You have already signed for ${side === 'sales' ? 'marketing' : 'sales'}. Someone else must sign for ${side}. An admin can add them under People.`;
    throw new ProblemError(409, 'same-person', detail);
  }
  const signatures = [...others, signature];
  await tx.update(definitions).set({ signatures }).where(eq(definitions.version, version));
  const details = { side, isLive: signatures.length === 2 };
  tx.audit.push({ action: 'definition.signed', subject: `${version}`, details });
  if (signatures.length === 2) await startRecompute(tx, version);
}

/** @throws ProblemError 404 if there is no such draft. */
export async function withdrawDraft(tx: TeamTx, version: number): Promise<void> {
  await requireDraft(tx, version);
  await withdrawDrafts(tx);
  tx.audit.push({ action: 'definition.withdrawn', subject: `${version}` });
}

/** @throws ProblemError 400 if the definition is inconsistent. */
export function requireConsistent(body: LeadDefinition): void {
  const issue = findDefinitionIssue(body);
  if (issue) throw new ProblemError(400, 'definition', issue);
}

/**
 * Returns the draft, locked until the transaction ends.
 * @throws ProblemError 404 if the version doesn't exist or is no longer a draft.
 */
async function requireDraft(tx: TeamTx, version: number) {
  const [row] = await tx.select().from(definitions).where(eq(definitions.version, version)).for('update');
  if (row?.state === 'draft') return row;
  const detail = `Version ${version} is no longer a draft. To change the definition, draft a new version.`;
  throw new ProblemError(404, 'no-draft', detail);
}

/** Locks the team until the transaction ends, so that only one person at a time can create a draft. */
async function lockDrafting(tx: TeamTx): Promise<void> {
  await tx.select({ team: teamSettings.team }).from(teamSettings).for('no key update');
}

/** @throws ProblemError 409 if another draft is open that the caller doesn't know of. */
async function requireNoOtherDraft(tx: TeamTx, replaces: number | null | undefined): Promise<void> {
  const [open] = await tx.select().from(definitions).where(eq(definitions.state, 'draft')).for('update');
  if (!open || open.version === replaces) return;
  const signers = open.signatures.map(({ name, side }) => `${name} for ${side}`).join(', ');
  const signed = signers ? `signed by ${signers}` : 'not signed yet';
  const detail = `Version ${open.version} is already open as a draft (${signed}). Review it first. To replace it with this draft, set replaces to ${open.version}.`;
  throw new ProblemError(409, 'other-draft', detail);
}

/** Withdraws the open draft, if any. Its row stays, so that its version number is never reused. */
async function withdrawDrafts(tx: TeamTx): Promise<void> {
  await tx.update(definitions).set({ state: 'withdrawn' }).where(eq(definitions.state, 'draft'));
}

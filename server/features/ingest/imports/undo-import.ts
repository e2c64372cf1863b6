import { isDeepStrictEqual } from 'node:util';
import { and, count, eq, gte, isNull, sql } from 'drizzle-orm';
import { type ImportUndone, undoDays } from '../../../../utils/contract/console/import';
import { dayInMs } from '../../../../utils/contract/shared/day';
import { lockEvents } from '../../../platform/db/lock-events';
import type { TeamTx } from '../../../platform/db/store';
import { events, pendingReplays } from '../../../platform/db/tables/engagement-tables';
import { feedback, marks } from '../../../platform/db/tables/feedback-tables';
import { importChanges, imports } from '../../../platform/db/tables/import-tables';
import { identities, leads } from '../../../platform/db/tables/lead-tables';
import { trackedLinks } from '../../../platform/db/tables/link-tables';
import { eventNames } from '../../../platform/db/tables/source-tables';
import { ProblemError } from '../../../platform/problem-error';
import { type LeadSnapshot, leadSnapshot } from '../../leads/people/lead-snapshot';
import { undoMerge } from '../../leads/people/undo-merge';
import { newLead } from '../apply-traits';
import { eventKey } from '../segment/resolve-act';
import { undoContent } from './undo-content';

/** The lead's columns that an import can change. */
const traits = [
  'name',
  'nameKey',
  'nameKeys',
  'title',
  'company',
  'companyKey',
  'email',
  'industry',
  'employees',
  'country',
  'doNotContact',
  'doNotContactAt',
  'doNotContactReceivedAt',
  'unsubscribed',
  'unsubscribedAt',
  'unsubscribedReceivedAt',
  'owner',
  'isPublic',
  'traitsAt',
  'thresholdReachedAt',
  'handedOverAt',
] as const satisfies readonly (keyof LeadSnapshot)[];

type Change = typeof importChanges.$inferSelect;
type Undone = Omit<ImportUndone, 'undone'>;

/**
 * Undoes an import. Its events are deleted. Leads and content it created are deleted unless they have been
 * used since. What it changed is restored unless it was changed again. People it erased stay erased.
 *
 * @throws ProblemError 404 if there is no such import; 409 if it is too old or already undone.
 */
export async function undoImport(tx: TeamTx, id: string, by: string, now: Date): Promise<Undone> {
  await lockEvents(tx);
  const since = new Date(now.getTime() - undoDays * dayInMs);
  const [row] = await tx
    .update(imports)
    .set({ undoneAt: now, undoneBy: by })
    .where(and(eq(imports.id, id), isNull(imports.undoneAt), gte(imports.at, since)))
    .returning();
  if (!row) throw await notUndone(tx, id);
  const changes = await tx.select().from(importChanges).where(eq(importChanges.import, id));
  const of = (kind: Change['kind']) => changes.filter((change) => change.kind === kind);
  const merges = of('merge').sort((a, b) => Number(b.after.place) - Number(a.after.place));
  for (const { key } of merges) await undoMerge(tx, key, by, now);
  const removed = await tx.delete(events).where(eq(events.import, id)).returning({ lead: events.lead });
  for (const { key, before } of of('act')) {
    const { weak, minutes } = { weak: before?.weak === true, minutes: numberOf(before?.minutes) };
    await tx.update(events).set({ weak, minutes }).where(eq(events.messageId, key));
  }
  const undone: Undone = { events: removed.length, removed: 0, restored: 0, kept: 0 };
  const made = of('identity').map(({ after }) => after);
  for (const change of of('lead')) await undoLead(tx, change, made, undone);
  for (const change of of('content')) await undoContent(tx, change, undone);
  for (const { name, events: n } of row.response?.uncounted ?? []) await forgetName(tx, name, n);
  const touched = new Set([
    ...removed.flatMap(({ lead }) => lead ?? []),
    ...of('act').flatMap(({ lead }) => lead ?? []),
    ...of('lead').map(({ key }) => key),
  ]);
  await tx.execute(sql`
    insert into ${pendingReplays} (team, lead) select team, id from ${leads}
    where id = any(array(select jsonb_array_elements_text(${JSON.stringify([...touched])}::jsonb)::uuid))
    on conflict do nothing`);
  await tx.delete(importChanges).where(eq(importChanges.import, id));
  tx.audit.push({ action: 'import.undone', subject: id, details: { ...undone } });
  return undone;
}

async function undoLead(
  tx: TeamTx,
  { key: id, before, after }: Change,
  made: readonly Record<string, unknown>[],
  undone: Undone,
): Promise<void> {
  const isLead = eq(leads.id, id);
  const [current] = await tx.select().from(leads).where(isLead);
  if (!current) return; // Erased or merged in the meantime.
  const left = leadSnapshot.parse(after);
  const own = made.filter(({ lead }) => lead === id);
  const isUntouched = traits.every((trait) => isDeepStrictEqual(current[trait], left[trait]));
  if (!before && isUntouched && !(await isUsed(tx, id, own.length))) {
    await tx.delete(leads).where(isLead);
    undone.removed++;
    return;
  }
  const was = before
    ? leadSnapshot.parse(before)
    : newLead(tx.team, id, { email: left.email ?? undefined }, false);
  const back = Object.fromEntries(
    traits.flatMap((trait) => (isDeepStrictEqual(current[trait], left[trait]) ? [[trait, was[trait]]] : [])),
  );
  if (Object.keys(back).length > 0) await tx.update(leads).set(back).where(isLead);
  for (const { kind, value } of own) {
    // A lead that has been used since keeps its email address.
    if (!before && (kind === 'email' || kind === 'emailSha256')) continue;
    await tx
      .delete(identities)
      .where(
        and(sql`${identities.kind} = ${kind}`, sql`${identities.value} = ${value}`, eq(identities.lead, id)),
      );
  }
  if (before && isUntouched) undone.restored++;
  else undone.kept++;
}

/** Whether a lead has anything that doesn't come from the import. */
async function isUsed(tx: TeamTx, lead: string, ownIdentities: number): Promise<boolean> {
  for (const table of [events, feedback, marks, trackedLinks] as const) {
    const [one] = await tx.select({ one: sql`1` }).from(table).where(eq(table.lead, lead)).limit(1);
    if (one) return true;
  }
  const [row] = await tx.select({ n: count() }).from(identities).where(eq(identities.lead, lead));
  return (row?.n ?? 0) > ownIdentities;
}

async function forgetName(tx: TeamTx, name: string, n: number): Promise<void> {
  const isName = eq(eventNames.key, eventKey(name));
  await tx
    .update(eventNames)
    .set({ n: sql`greatest(0, ${eventNames.n} - ${n})` })
    .where(isName);
  await tx.delete(eventNames).where(and(isName, eq(eventNames.n, 0), isNull(eventNames.act)));
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

async function notUndone(tx: TeamTx, id: string): Promise<ProblemError> {
  const [row] = await tx.select({ undoneAt: imports.undoneAt }).from(imports).where(eq(imports.id, id));
  if (!row) return new ProblemError(404, 'no-import', 'This import doesn’t exist. Reload the list.');
  const why = row.undoneAt ? 'It was already undone.' : `It’s more than ${undoDays} days old.`;
  return new ProblemError(409, 'not-undone', `This import can’t be undone. ${why}`);
}

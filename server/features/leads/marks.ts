import { and, eq } from 'drizzle-orm';
import type { TeamTx } from '../../platform/db/store';
import { marks } from '../../platform/db/tables/feedback-tables';
import { requireLead } from './require-lead';

/** A rep's own mark on a lead: watched, hidden from the risen leads, or read. */
type Mark = Pick<typeof marks.$inferSelect, 'rep' | 'lead' | 'kind'>;

/** @throws ProblemError 404 if there is no such lead. */
export async function setMark(tx: TeamTx, mark: Mark, at: Date): Promise<void> {
  await requireLead(tx, mark.lead);
  await tx
    .insert(marks)
    .values({ team: tx.team, ...mark, at })
    .onConflictDoUpdate({ target: [marks.team, marks.rep, marks.lead, marks.kind], set: { at } });
}

/** @throws ProblemError 404 if there is no such lead. */
export async function removeMark(tx: TeamTx, { rep, lead, kind }: Mark): Promise<void> {
  await requireLead(tx, lead);
  await tx.delete(marks).where(and(eq(marks.rep, rep), eq(marks.lead, lead), eq(marks.kind, kind)));
}

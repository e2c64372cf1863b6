import { and, eq } from 'drizzle-orm';
import { moveBody } from '../../../../utils/contract/shared/feedback';
import { normalizeCompany } from '../../../../utils/identity/company';
import type { ConsoleCaller } from '../../../platform/caller';
import { lockEvents } from '../../../platform/db/lock-events';
import { recordChanges } from '../../../platform/db/record-changes';
import type { TeamTx } from '../../../platform/db/store';
import { confirmedMoves, feedback } from '../../../platform/db/tables/feedback-tables';
import { leads } from '../../../platform/db/tables/lead-tables';
import { replayLead } from '../../scoring/replay-lead';

/**
 * Moves a lead to the company that a rep reported. Engagement and feedback stay with the lead. Title,
 * industry, and size belonged to the old company and no longer count. Records that still name the old company
 * don't change it back.
 *
 * @returns whether there is such a report. If it is confirmed already, nothing changes.
 */
export async function confirmMove(
  tx: TeamTx,
  { team, name: by }: ConsoleCaller,
  report: string,
  now: Date,
): Promise<boolean> {
  await lockEvents(tx); // Events coming in meanwhile would be counted for the old company.
  const reported = await readReport(tx, report);
  if (!reported) return false;
  const { lead, rep, to, title } = reported;
  const { company, companyKey, industry, employees, leftCompanyKey } = lead;
  const before = { company, companyKey, title: lead.title, industry, employees, leftCompanyKey };
  const [made] = await tx
    .insert(confirmedMoves)
    .values({ team, feedback: report, before, by, at: now })
    .onConflictDoNothing()
    .returning();
  if (!made) return true;
  const toKey = normalizeCompany(to);
  await tx
    .update(leads)
    .set({
      company: to,
      companyKey: toKey,
      leftCompanyKey: companyKey === toKey ? leftCompanyKey : companyKey,
      title: title ?? null,
      industry: null,
      employees: null,
      traitsAt: now,
    })
    .where(eq(leads.id, lead.id));
  await replayLead(tx, lead.id, now);
  const about = { at: now.toISOString(), lead: lead.id, name: lead.name };
  await recordChanges(tx, [{ rep, body: { kind: 'reply', ...about, feedback: report, reply: 'acted-on' } }]);
  return true;
}

/** Undoes a move: restores the lead's previous company, unless the lead has been moved again since. */
export async function undoMove(tx: TeamTx, report: string, now: Date): Promise<boolean> {
  await lockEvents(tx);
  const reported = await readReport(tx, report);
  if (!reported) return false;
  const [merged] = await tx.delete(confirmedMoves).where(eq(confirmedMoves.feedback, report)).returning();
  if (!merged || reported.lead.companyKey !== normalizeCompany(reported.to)) return true;
  await tx.update(leads).set(merged.before).where(eq(leads.id, reported.lead.id));
  await replayLead(tx, reported.lead.id, now);
  return true;
}

async function readReport(tx: TeamTx, id: string) {
  const [row] = await tx
    .select({ rep: feedback.rep, body: feedback.body, lead: leads })
    .from(feedback)
    .innerJoin(leads, and(eq(leads.team, feedback.team), eq(leads.id, feedback.lead)))
    .where(and(eq(feedback.id, id), eq(feedback.kind, 'move'), eq(feedback.withdrawn, false)));
  if (!row) return undefined;
  const { to, title } = moveBody.parse(row.body);
  return { lead: row.lead, rep: row.rep, to, title };
}

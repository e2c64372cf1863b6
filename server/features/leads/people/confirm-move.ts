import { and, eq } from 'drizzle-orm';
import { moveBody } from '../../../../utils/contract/shared/feedback';
import { normalizeCompany } from '../../../../utils/identity/company';
import type { ConsoleCaller } from '../../../platform/caller';
import { lockEvents } from '../../../platform/db/lock-events';
import type { TeamTx } from '../../../platform/db/store';
import { confirmedMoves, feedback } from '../../../platform/db/tables/feedback-tables';
import { leads } from '../../../platform/db/tables/lead-tables';
import { isAnyReady } from '../../scoring/ready-leads';
import { replayLead } from '../../scoring/replay-lead';

/**
 * Moves a lead to the company that a rep reported. Engagement and feedback stay with the lead. Title,
 * industry, and size belonged to the old company, so they are replaced or cleared. Records that still name the old company
 * don't change it back.
 *
 * @returns whether there is such a report. If it is confirmed already, nothing changes.
 */
export async function confirmMove(
  tx: TeamTx,
  { team, name: by }: ConsoleCaller,
  reportId: string,
  now: Date,
): Promise<boolean> {
  await lockEvents(tx); // Events coming in meanwhile would be counted for the old company.
  const report = await readReport(tx, reportId);
  if (!report) return false;
  const { lead, rep, to, title } = report;
  const wasReady = await isAnyReady(tx, [lead], now);
  const { company, companyKey, industry, employees, leftCompanyKey } = lead;
  const previous = { company, companyKey, title: lead.title, industry, employees, leftCompanyKey };
  const [inserted] = await tx
    .insert(confirmedMoves)
    .values({ team, feedback: reportId, before: previous, by, at: now })
    .onConflictDoNothing()
    .returning();
  if (!inserted) return true;
  tx.audit.push({ action: 'lead.moved', subject: lead.id, details: { isUndone: false } });
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
  await replayLead(tx, lead.id, now, { wasReady });
  const leadFields = { at: now.toISOString(), lead: lead.id, name: lead.name };
  tx.newChanges.push({ rep, body: { kind: 'reply', ...leadFields, feedback: reportId, reply: 'acted-on' } });
  return true;
}

/** Undoes a move: restores the lead's previous company, unless the lead has been moved again since. */
export async function undoMove(tx: TeamTx, reportId: string, now: Date): Promise<boolean> {
  await lockEvents(tx);
  const report = await readReport(tx, reportId);
  if (!report) return false;
  const [confirmed] = await tx
    .delete(confirmedMoves)
    .where(eq(confirmedMoves.feedback, reportId))
    .returning();
  if (!confirmed || report.lead.companyKey !== normalizeCompany(report.to)) return true;
  const wasReady = await isAnyReady(tx, [report.lead], now);
  await tx.update(leads).set(confirmed.before).where(eq(leads.id, report.lead.id));
  tx.audit.push({ action: 'lead.moved', subject: report.lead.id, details: { isUndone: true } });
  await replayLead(tx, report.lead.id, now, { wasReady });
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

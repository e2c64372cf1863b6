import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Overview } from '../../../utils/contract/console/overview';
import { addHours } from '../../../utils/contract/shared/add-hours';
import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { Sla } from '../../../utils/contract/shared/team';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';
import { leads } from '../../platform/db/tables/lead-tables';
import { needsReply } from '../feedback/needs-reply';
import { toneOf } from '../feedback/tone-of';
import { ownSla } from '../leads/card/sla-deadlines';
import { awaitsVerdict, contactBy, decideBy, longestWaitFirst } from '../leads/lists/due';
import { latestDisposition } from '../leads/lists/latest-disposition';
import type { ScoredLead } from '../leads/lists/list';
import { readScoredUntil } from '../leads/lists/read-scored';
import { isOneOf, listAcceptances, type Tones } from '../leads/return-dispositions';
import { leadRows } from '../scoring/lead-rows';
import { ownDomains } from '../teams/own-domains';

type Overdue = Overview['overdueVerdicts'];

const maxCounted = 100;
const maxListed = 5;

const answerRow = z.object({
  id: z.uuid(),
  lead: z.uuid(),
  name: z.string(),
  company: z.string().nullable(),
  held_back: leadRows.shape.lead.shape.held_back,
  received_at: z.coerce.date(),
});

/** Leads that sales should have judged by now: the same ones whose cards say so. */
export async function readOverdueVerdicts(
  tx: TeamTx,
  definition: LeadDefinition,
  sla: Sla,
  now: Date,
): Promise<Overdue> {
  const query = {
    where: awaitsVerdict(definition),
    order: longestWaitFirst,
    limit: maxCounted + 1,
    at: now,
    domains: await ownDomains(tx),
  };
  const late = await readScoredUntil(tx, definition, query, (row) => isPast(decideBy(row, sla), now));
  return toOverdue(
    late.map((row) => ({ ...row.lead, lead: row.lead.id, dueAt: decideBy(row, sla) })),
    now,
  );
}

/** Accepted leads that sales should have contacted by now, as their cards say. */
export async function readOverdueContacts(
  tx: TeamTx,
  definition: LeadDefinition,
  { sla, dispositions }: { sla: Sla; dispositions: Tones },
  now: Date,
): Promise<Overdue> {
  const acceptances = listAcceptances(dispositions);
  const query = {
    // Narrow down first by feedback: reps have accepted few of a team's leads.
    where: sql`
      ${leads.id} in (
        select f.lead from feedback f
        where f.kind = 'disposition' and not f.withdrawn and ${isOneOf(sql`f`, acceptances)})
      and exists (select from ${latestDisposition()} w where ${isOneOf(sql`w`, acceptances)})`,
    order: [sql`(select w.effective_at from ${latestDisposition()} w)`, sql`${leads.id}`],
    limit: maxCounted + 1,
    at: now,
    domains: await ownDomains(tx),
  };
  const dueAt = (row: ScoredLead) => contactBy(row, sla, dispositions);
  const late = await readScoredUntil(tx, definition, query, (row) => isPast(dueAt(row), now));
  return toOverdue(
    late.map((row) => ({ ...row.lead, lead: row.lead.id, dueAt: dueAt(row) })),
    now,
  );
}

/** Returned leads that marketing should have answered or acted on by now. */
export async function readOverdueAnswers(tx: TeamTx, sla: Sla, now: Date): Promise<Overdue> {
  const waiting = await queryRows(
    tx,
    sql`
      select f.id, l.id as lead, l.name, l.company, l.held_back, f.received_at
      from feedback f join leads l on l.team = f.team and l.id = f.lead
      where ${needsReply(sql`f`)} and ${toneOf(sql`f`)} <> 'good'
        and not exists (
          select from feedback n where n.team = f.team and n.lead = f.lead and n.kind = 'disposition'
            and not n.withdrawn and (n.effective_at, n.received_at) > (f.effective_at, f.received_at))
      order by f.received_at limit ${maxCounted + 1}`,
    answerRow,
  );
  return toOverdue(
    waiting.map(({ received_at: receivedAt, held_back: heldBack, ...row }) => ({
      ...row,
      dueAt: addHours(receivedAt, ownSla(sla, heldBack).answerWithinHours, sla.businessHours).toISOString(),
    })),
    now,
  );
}

function toOverdue(
  waiting: { id: string; lead: string; name: string; company: string | null; dueAt: string | undefined }[],
  now: Date,
): Overdue {
  const overdue = waiting.flatMap(({ id, lead, name, company, dueAt }) =>
    dueAt !== undefined && isPast(dueAt, now) ? { id, lead, name, company: company ?? undefined, dueAt } : [],
  );
  return {
    count: Math.min(overdue.length, maxCounted),
    isMore: overdue.length > maxCounted,
    items: overdue.slice(0, maxListed),
  };
}

function isPast(dueAt: string | undefined, now: Date): boolean {
  return dueAt !== undefined && new Date(dueAt) < now;
}

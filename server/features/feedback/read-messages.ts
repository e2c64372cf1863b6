import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { MarketingMessage } from '../../../utils/contract/rep/today';
import { dayInMs } from '../../../utils/contract/shared/day';
import { queryRows } from '../../platform/db/query-rows';
import type { TeamTx } from '../../platform/db/store';

const maxMessages = 20;
/** Older messages are on the lead's card only. */
const maxAgeDays = 60;

const messageRow = z.object({
  id: z.uuid(),
  kind: z.enum(['question', 'answer']),
  lead: z.uuid(),
  name: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.coerce.date().transform((at) => at.toISOString()),
});

/**
 * Marketing's replies that await a rep, newest first: questions without an answer, and answers given since the
 * rep last read the lead's card.
 */
export function readMessages(tx: TeamTx, rep: string, now: Date): Promise<MarketingMessage[]> {
  const since = new Date(now.getTime() - maxAgeDays * dayInMs).toISOString();
  return queryRows(
    tx,
    sql`select r.id, r.kind, l.id as lead, l.name, coalesce(r.text, '') as text, r.by, r.at
      from feedback f
      join replies r on r.team = f.team and r.feedback = f.id and r.at > ${since}::timestamptz
      join leads l on l.team = f.team and l.id = f.lead
      where f.rep = ${rep} and not f.withdrawn and (
        r.kind = 'question' and not exists (
          select from feedback a where a.team = f.team and a.lead = f.lead and a.kind = 'answer'
            and not a.withdrawn and a.body->>'question' = r.id::text)
        or r.kind = 'answer' and not exists (
          select from marks m where m.team = f.team and m.rep = f.rep and m.lead = f.lead and m.kind = 'read'
            and m.at >= r.at))
      order by r.at desc, r.id limit ${maxMessages}`,
    messageRow,
  );
}

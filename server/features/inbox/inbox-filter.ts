import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import { type InboxQuery, inboxQuery, remarkKind } from '../../../utils/contract/console/inbox';
import { engagementSums } from '../../platform/db/tables/engagement-tables';
import { confirmedMoves, feedback } from '../../platform/db/tables/feedback-tables';
import { contents } from '../../platform/db/tables/lead-tables';
import { needsReply } from '../feedback/needs-reply';
import { matchesLead } from '../leads/lists/lead-filter';
import { isOneOf, listReturnDispositions, type Tones } from '../leads/return-dispositions';
import { parseInboxCursor } from './inbox-cursor';
import { inboxStateSql } from './inbox-state';

type ConditionBuilders = {
  [Name in keyof Required<Omit<InboxQuery, 'needs'>>]: (requested: string) => SQL | undefined;
};

const isDisposition = eq(feedback.kind, 'disposition');

const filters: ConditionBuilders = {
  state: (state) => and(isDisposition, sql`${inboxStateSql} = ${state}`),
  feedback: (value) => {
    const remark = remarkKind.safeParse(value);
    if (remark.success) return eq(feedback.kind, remark.data);
    return and(isDisposition, eq(feedback.disposition, value));
  },
  reason: (reason) => sql`${feedback.body}->'reasons' @> to_jsonb(${reason}::text)`,
  stage: (stage) => sql`${feedback.stage} = ${stage}`,
  element: (element) => sql`(
    select e.body->>'state' from ${feedback} e
    where e.team = ${feedback.team} and e.lead = ${feedback.lead} and e.kind = 'element'
      and e.body->>'element' = ${element} and not e.withdrawn
    order by e.effective_at desc, e.received_at desc limit 1
  ) = 'negative'`,
  content: (content) => sql`(${feedback.body}->>'content' = ${content} or exists (
    select from ${engagementSums} s where s.team = ${feedback.team} and s.lead = ${feedback.lead} and s.content = ${content}
  ))`,
  campaign: (campaign) => sql`exists (
    select from ${contents} c join ${engagementSums} s on s.team = c.team and s.content = c.id
    where c.team = ${feedback.team} and c.campaign = ${campaign} and s.lead = ${feedback.lead}
  )`,
  lead: matchesLead,
  after: (cursor) => {
    const { at, id } = parseInboxCursor(cursor);
    return sql`(${feedback.effectiveAt}, ${feedback.id}) < (${at}::timestamptz, ${id}::uuid)`;
  },
};

/** What the inbox shows at all: not answers, which are shown with their questions, nor withdrawn feedback. */
export const isShown = and(ne(feedback.kind, 'answer'), eq(feedback.withdrawn, false));

/**
 * The condition for an inbox query.
 *
 * @param tones the team's dispositions.
 */
export function inboxFilter({ needs, ...query }: InboxQuery, tones: Tones): SQL | undefined {
  const conditions = inboxQuery
    .omit({ needs: true })
    .keyof()
    .options.map((name) => {
      const requested = query[name];
      return requested ? filters[name](requested) : undefined;
    });
  return and(
    isShown,
    needs === 'answer' ? needsAnswer(tones) : undefined,
    needs === 'nothing' ? sql`not (${needsAnswer(tones)})` : undefined,
    ...conditions,
  );
}

/** Feedback that awaits marketing: returned leads and notes without a reply, and moves to confirm. */
function needsAnswer(tones: Tones): SQL {
  const isReturned = isOneOf(sql`${feedback}`, listReturnDispositions(tones));
  return sql`case
    when ${feedback.kind} = 'disposition' and (${isReturned} or ${feedback.body}->>'note' <> '')
      then ${needsReply(sql`${feedback}`)} and ${inboxStateSql} <> 'question-open'
    when ${feedback.kind} = 'move' then not exists (
      select from ${confirmedMoves} c where c.team = ${feedback.team} and c.feedback = ${feedback.id})
    else false
  end`;
}

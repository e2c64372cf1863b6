import { sql } from 'drizzle-orm';
import type { InboxState } from '../../../utils/contract/console/inbox';
import { feedback, replies } from '../../platform/db/tables/feedback-tables';

/** The rep's answer to the current question about a piece of feedback; null if there is none. */
export const repAnswerSql = sql<string | null>`(
  select a.body->>'answer' from ${replies} q
  join ${feedback} a on a.team = q.team and a.lead = ${feedback.lead} and a.kind = 'answer'
    and a.body->>'question' = q.id::text and not a.withdrawn
  where q.team = ${feedback.team} and q.feedback = ${feedback.id} and q.kind = 'question'
  order by a.received_at desc limit 1
)`;

/** Marketing's progress on a piece of feedback. Replies to earlier revisions don't count. */
export const inboxStateSql = sql<InboxState>`(
  select case
    when not coalesce(bool_or(p.at >= ${feedback.receivedAt}), false) then 'new'
    when bool_or(p.kind = 'question') and ${repAnswerSql} is null then 'question-open'
    when bool_or(p.kind = 'answer') then 'answered'
    when bool_or(p.kind = 'acted-on') then 'acted-on'
    else 'seen'
  end
  from ${replies} p where p.team = ${feedback.team} and p.feedback = ${feedback.id}
)`;

import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import { type InboxQuery, remarkKind } from '../../../utils/contract/console/inbox';
import { engagementSums } from '../../platform/db/tables/engagement-tables';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { contents } from '../../platform/db/tables/lead-tables';
import { matchesLead } from '../leads/lists/console-leads';
import { parseInboxCursor } from './inbox-cursor';
import { inboxStateSql } from './inbox-state';

type ConditionBuilders = { [Name in keyof Required<InboxQuery>]: (requested: string) => SQL | undefined };

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

/**
 * The condition for an inbox query. It leaves out answers, which are shown with their questions, and
 * withdrawn feedback.
 */
export function inboxFilter(query: InboxQuery): SQL | undefined {
  const { state, feedback: feedbackFilter, reason, stage, element, content, campaign, lead, after } = query;
  const conditions = [
    state && filters.state(state),
    feedbackFilter && filters.feedback(feedbackFilter),
    reason && filters.reason(reason),
    stage && filters.stage(stage),
    element && filters.element(element),
    content && filters.content(content),
    campaign && filters.campaign(campaign),
    lead && filters.lead(lead),
    after && filters.after(after),
  ].filter((condition) => condition !== undefined && condition !== '');
  return and(ne(feedback.kind, 'answer'), eq(feedback.withdrawn, false), ...conditions);
}

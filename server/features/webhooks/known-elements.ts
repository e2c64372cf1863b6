import { and, desc, eq, sql } from 'drizzle-orm';
import type { OutgoingDisposition } from '../../../utils/contract/console/outgoing-event';
import { elementBody } from '../../../utils/contract/shared/feedback';
import type { Element } from '../../../utils/contract/shared/team';
import type { TeamTx } from '../../platform/db/store';
import { feedback } from '../../platform/db/tables/feedback-tables';

/**
 * What reps have found out about a lead's elements (budget, authority, …), with the team's labels and in its
 * order.
 */
export async function readKnownElements(
  tx: TeamTx,
  lead: string,
  picklist: readonly Element[],
): Promise<OutgoingDisposition['elements']> {
  const element = sql`${feedback.body}->>'element'`;
  const latest = await tx
    .selectDistinctOn([element], { body: feedback.body })
    .from(feedback)
    .where(and(eq(feedback.lead, lead), eq(feedback.kind, 'element'), eq(feedback.withdrawn, false)))
    .orderBy(element, desc(feedback.effectiveAt), desc(feedback.receivedAt));
  const states = new Map(
    latest.map(({ body }) => {
      const { element, state } = elementBody.parse(body);
      return [element, state];
    }),
  );
  return picklist.flatMap(({ id, label }) => {
    const state = states.get(id);
    return state && state !== 'unknown' ? [{ id, label, state }] : [];
  });
}

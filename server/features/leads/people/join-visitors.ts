import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { TeamTx } from '../../../platform/db/store';
import { events } from '../../../platform/db/tables/engagement-tables';
import { identities } from '../../../platform/db/tables/lead-tables';
import { replayLead } from '../../scoring/replay-lead';

/** Visitors who became known, with their leads, by user ID and by anonymous ID. */
export type JoinedVisitors = Record<'user' | 'anonymous', Map<string, string>>;

/**
 * Gives leads what their visitors did before they were known, in any browser.
 *
 * @param joined browsers that are found are added to it.
 * @returns the events that now belong to the leads.
 */
export async function joinVisitors(tx: TeamTx, joined: JoinedVisitors, isPublic: boolean) {
  const rows = [];
  for (const [user, lead] of joined.user) {
    const seenWith = await tx
      .selectDistinct({ value: events.anonymous })
      .from(events)
      .where(and(eq(events.user, user), isNull(events.lead), isNotNull(events.anonymous)));
    const visitors = seenWith.flatMap(({ value }) =>
      value ? [{ team: tx.team, kind: 'anonymous' as const, value, lead, isPublic }] : [],
    );
    if (visitors.length === 0) continue;
    const linked = await tx.insert(identities).values(visitors).onConflictDoNothing().returning();
    for (const { value } of linked) joined.anonymous.set(value, lead);
  }
  const found = [
    ...[...joined.user].map(([user, lead]) => ({ lead, by: eq(events.user, user) })),
    ...[...joined.anonymous].map(([anonymous, lead]) => ({ lead, by: eq(events.anonymous, anonymous) })),
  ];
  for (const { lead, by } of found) {
    const moved = await tx
      .update(events)
      .set({ lead })
      .where(and(by, isNull(events.lead)))
      .returning();
    rows.push(...moved);
  }
  return rows;
}

/**
 * Moves a user and their events to the lead that a server names, if a public write key had assigned them to
 * another.
 */
export async function reassignOverruled(
  tx: TeamTx,
  overruled: readonly { user: string; from: string; to: string }[],
  now: Date,
): Promise<void> {
  for (const { user, from, to } of overruled) {
    await tx
      .update(identities)
      .set({ lead: to, isPublic: false, origin: null })
      .where(and(eq(identities.kind, 'user'), eq(identities.value, user)));
    await tx
      .update(events)
      .set({ lead: to, origin: null })
      .where(and(eq(events.user, user), eq(events.lead, from)));
    for (const lead of [from, to]) await replayLead(tx, lead, now);
  }
}

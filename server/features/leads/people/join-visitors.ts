import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { TeamTx } from '../../../platform/db/store';
import { events } from '../../../platform/db/tables/engagement-tables';
import { identities } from '../../../platform/db/tables/lead-tables';
import { replayLead } from '../../scoring/replay-lead';

/** Visitors who became known, with their leads, by user ID and by anonymous ID. */
export type JoinedVisitors = Record<'user' | 'anonymous', Map<string, string>>;

/**
 * Assigns to leads what they did as visitors before they were known, in any browser.
 *
 * @param joined extended with the browsers that are found.
 * @returns the events that were assigned.
 */
export async function joinVisitors(tx: TeamTx, joined: JoinedVisitors, isPublic: boolean) {
  const assigned = [];
  for (const [user, lead] of joined.user) {
    const browsers = await tx
      .selectDistinct({ value: events.anonymous })
      .from(events)
      .where(and(eq(events.user, user), isNull(events.lead), isNotNull(events.anonymous)));
    const newIdentities = browsers.flatMap(({ value }) =>
      value ? [{ team: tx.team, kind: 'anonymous' as const, value, lead, isPublic }] : [],
    );
    if (newIdentities.length === 0) continue;
    const inserted = await tx.insert(identities).values(newIdentities).onConflictDoNothing().returning();
    for (const { value } of inserted) joined.anonymous.set(value, lead);
  }
  const visitors = [
    ...[...joined.user].map(([user, lead]) => ({ lead, isVisitor: eq(events.user, user) })),
    ...[...joined.anonymous].map(([anonymous, lead]) => ({
      lead,
      isVisitor: eq(events.anonymous, anonymous),
    })),
  ];
  for (const { lead, isVisitor } of visitors) {
    const updated = await tx
      .update(events)
      .set({ lead })
      .where(and(isVisitor, isNull(events.lead)))
      .returning();
    assigned.push(...updated);
  }
  return assigned;
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
      .set({ lead: to, isPublic: false, mergedFrom: null })
      .where(and(eq(identities.kind, 'user'), eq(identities.value, user)));
    await tx
      .update(events)
      .set({ lead: to, mergedFrom: null })
      .where(and(eq(events.user, user), eq(events.lead, from)));
    for (const lead of [from, to]) await replayLead(tx, lead, now);
  }
}

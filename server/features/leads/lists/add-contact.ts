import { and, eq, inArray } from 'drizzle-orm';
import type { TodayResponse } from '../../../../utils/contract/rep/today';
import type { TeamTx } from '../../../platform/db/store';
import { identities, leads } from '../../../platform/db/tables/lead-tables';

type Lists = TodayResponse['lists'];

/**
 * Adds what a rep needs to reach the leads on their lists: an address and a LinkedIn profile. Not for leads that
 * must not be contacted.
 */
export async function addContact(tx: TeamTx, { asked, due, risen, back, watched }: Lists): Promise<Lists> {
  const ids = [asked, due, risen, back, watched].flat().map(({ lead }) => lead);
  if (ids.length === 0) return { asked, due, risen, back, watched };
  const rows = await tx
    .select({ lead: leads.id, email: leads.email, linkedin: identities.value })
    .from(leads)
    .leftJoin(
      identities,
      and(eq(identities.team, leads.team), eq(identities.lead, leads.id), eq(identities.kind, 'linkedin')),
    )
    .where(and(inArray(leads.id, ids), eq(leads.doNotContact, false)))
    .orderBy(identities.createdAt);
  const contacts = new Map(rows.map(({ lead, email, linkedin }) => [lead, { email, linkedin }]));
  const withContact = (list: Lists['due']) =>
    list.map((listed) => {
      const { email, linkedin } = contacts.get(listed.lead) ?? {};
      return { ...listed, email: email ?? undefined, linkedin: linkedin ?? undefined };
    });
  return {
    asked: withContact(asked),
    due: withContact(due),
    risen: withContact(risen),
    back: withContact(back),
    watched: withContact(watched),
  };
}

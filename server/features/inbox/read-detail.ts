import { eq, sql } from 'drizzle-orm';
import type { InboxDetail } from '../../../utils/contract/console/inbox';
import type { TeamTx } from '../../platform/db/store';
import { leads } from '../../platform/db/tables/lead-tables';
import { buildHistory } from '../leads/card/build-history';
import { cardRows } from '../leads/card/card-rows';
import { contentEngagements } from '../scoring/content-engagement';
import { currentDefinition } from '../scoring/current-definition';
import { dayOf } from '../scoring/fade';
import { leadRows, scoreRows } from '../scoring/lead-rows';
import { weekBefore } from '../scoring/score-lead';
import { teamToday } from '../snooze/team-today';
import { readInboxItem } from './read-inbox';

/** An ID that no rep has: marketing reads the card, so nothing in it is "mine". */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Feedback with its lead's current state; undefined if it no longer exists. */
export async function readDetail(tx: TeamTx, id: string, now: Date): Promise<InboxDetail | undefined> {
  const item = await readInboxItem(tx, id);
  if (!item) return undefined;
  return { item, lead: item.kind === 'suggestion' ? undefined : await readLeadState(tx, item.lead.id, now) };
}

async function readLeadState(tx: TeamTx, id: string, now: Date): Promise<InboxDetail['lead']> {
  const definition = await currentDefinition(tx);
  const weekAgo = dayOf(weekBefore(now));
  const [row] = await tx
    .select({
      rows: sql`lead_rows(${tx.team}, ${leads.id}, ${definition.version}, ${weekAgo}::date)`,
      card: sql`card_rows(${tx.team}, ${leads.id}, ${nobody}::uuid, ${definition.version})`,
    })
    .from(leads)
    .where(eq(leads.id, id));
  if (!row) return undefined;
  const rows = leadRows.parse(row.rows);
  const card = cardRows.parse(row.card);
  const { title, email, do_not_contact: doNotContact, unsubscribed, stage } = rows.lead;
  return {
    title: title ?? undefined,
    email: email ?? undefined,
    doNotContact,
    unsubscribed,
    stage,
    score: scoreRows(rows, definition, now),
    elements: card.elements.map((known) => ({ ...known, at: known.at.toISOString() })),
    engagement: contentEngagements(definition, rows.sums, now).engagement,
    history: buildHistory(card.history, rows.lead, await teamToday(tx, now)),
  };
}

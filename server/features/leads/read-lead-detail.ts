import { and, eq, sql } from 'drizzle-orm';
import type { LeadDetail } from '../../../utils/contract/console/lead-detail';
import type { TeamTx } from '../../platform/db/store';
import { leads } from '../../platform/db/tables/lead-tables';
import { reps } from '../../platform/db/tables/team-tables';
import { contentEngagements } from '../scoring/content-engagement';
import { currentDefinition } from '../scoring/current-definition';
import { leadRows, scoreRows, selectLeadRows, trendOfRows } from '../scoring/lead-rows';
import { teamToday } from '../snooze/team-today';
import { toMention, toOutcome } from './card/after-contact';
import { buildHistory } from './card/build-history';
import { cardRows } from './card/card-rows';
import { handOverOf, isAwaiting } from './is-awaiting';

/** An ID that no rep has: marketing reads the card, so nothing in it is "mine". */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Colleagues are for the rep's card; `look_up` adds them there. */
const detailCardRows = cardRows.omit({ colleagues: true });

/** A lead as marketing sees it; undefined if there is none. */
export async function readLeadDetail(tx: TeamTx, id: string, now: Date): Promise<LeadDetail | undefined> {
  const definition = await currentDefinition(tx);
  const [row] = await tx
    .select({
      rows: selectLeadRows(tx, definition, now, 12),
      owner: reps.name,
      card: sql`card_rows(${tx.team}, ${leads.id}, ${nobody}::uuid, ${definition.version})`,
    })
    .from(leads)
    .leftJoin(reps, and(eq(reps.team, leads.team), eq(reps.id, leads.owner)))
    .where(eq(leads.id, id));
  if (!row) return undefined;
  const rows = leadRows.parse(row.rows);
  const card = detailCardRows.parse(row.card);
  const score = scoreRows(rows, definition, now);
  const { name, title, company, email, do_not_contact: doNotContact, unsubscribed, stage } = rows.lead;
  return {
    id: rows.lead.id,
    name,
    title: title ?? undefined,
    company: company ?? undefined,
    email: email ?? undefined,
    doNotContact,
    unsubscribed,
    stage,
    score,
    trend: trendOfRows(rows, definition, score),
    owner: row.owner ?? undefined,
    elements: card.elements.map((known) => ({ ...known, at: known.at.toISOString() })),
    engagement: contentEngagements(definition, rows.sums, score.factors).engagement,
    awaitsSales: isAwaiting(handOverOf(rows.lead, score), card.history[0]?.at),
    outcomes: card.outcomes.map(toOutcome),
    mentions: card.mentions.map(toMention),
    history: buildHistory(card.history, rows.lead, await teamToday(tx, now)),
  };
}

import { and, eq, type SQL, sql } from 'drizzle-orm';
import {
  type InboxItem,
  type InboxQuery,
  type InboxResponse,
  inboxItem,
} from '../../../utils/contract/console/inbox';
import type { TeamTx } from '../../platform/db/store';
import { confirmedMoves, feedback } from '../../platform/db/tables/feedback-tables';
import { contents, leads } from '../../platform/db/tables/lead-tables';
import { reps } from '../../platform/db/tables/team-tables';
import type { Tones } from '../leads/return-dispositions';
import { readPicklists } from '../teams/team-settings';
import { formatInboxCursor } from './inbox-cursor';
import { inboxFilter, isShown } from './inbox-filter';
import { inboxStateSql, repAnswerSql } from './inbox-state';

const pageSize = 50;
/** Higher counts are shown as "100 or more". */
const maxCount = 100;

/** One page of the inbox, newest first. */
export async function readInbox(tx: TeamTx, query: InboxQuery): Promise<InboxResponse> {
  const { dispositions: tones } = await readPicklists(tx);
  const rows = await readItems(tx, inboxFilter(query, tones), pageSize + 1);
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    items: rows.slice(0, pageSize).map(toItem),
    next: last && formatInboxCursor(last),
    needsAnswer: await countNeedingAnswer(tx, tones),
  };
}

/** One piece of feedback; undefined if it doesn't exist or was withdrawn. */
export async function readInboxItem(tx: TeamTx, id: string): Promise<InboxItem | undefined> {
  const [row] = await readItems(tx, and(isShown, eq(feedback.id, id)), 1);
  return row && toItem(row);
}

/** Rows of the inbox, newest feedback first, for `toItem`. */
export function readItems(tx: TeamTx, where: SQL | undefined, limit: number) {
  return tx
    .select({
      id: feedback.id,
      kind: feedback.kind,
      lead: leads.id,
      name: leads.name,
      company: leads.company,
      by: reps.name,
      body: feedback.body,
      title: contents.title,
      scoreThen: feedback.scoreThen,
      at: feedback.effectiveAt,
      state: inboxStateSql,
      confirmedBy: confirmedMoves.by,
      confirmedAt: confirmedMoves.at,
      repAnswered: repAnswerSql,
    })
    .from(feedback)
    .leftJoin(leads, and(eq(leads.team, feedback.team), eq(leads.id, feedback.lead)))
    .leftJoin(reps, and(eq(reps.team, feedback.team), eq(reps.id, feedback.rep)))
    .leftJoin(
      contents,
      and(eq(contents.team, feedback.team), sql`${contents.id} = ${feedback.body}->>'content'`),
    )
    .leftJoin(
      confirmedMoves,
      and(eq(confirmedMoves.team, feedback.team), eq(confirmedMoves.feedback, feedback.id)),
    )
    .where(where)
    .orderBy(sql`${feedback.effectiveAt} desc nulls last`, sql`${feedback.id} desc nulls last`) // As the index.
    .limit(limit);
}

type Row = Awaited<ReturnType<typeof readItems>>[number];

/** A row as the console's contract has it. */
export function toItem({ lead, name, company, by, at, scoreThen, repAnswered, title, ...row }: Row) {
  const { confirmedBy, confirmedAt } = row;
  return inboxItem.parse({
    ...row,
    lead: lead ? { id: lead, name, company: company ?? undefined } : undefined,
    by: by ?? 'A rep',
    at: at.toISOString(),
    title: title ?? 'Content',
    scoreThen: scoreThen ?? undefined,
    repAnswer: repAnswered ?? undefined,
    confirmed: confirmedBy && confirmedAt ? { by: confirmedBy, at: confirmedAt.toISOString() } : undefined,
  });
}

async function countNeedingAnswer(tx: TeamTx, tones: Tones): Promise<number> {
  const waiting = tx
    .select({ id: feedback.id })
    .from(feedback)
    .where(inboxFilter({ needs: 'answer' }, tones))
    .limit(maxCount)
    .as('waiting');
  const [row] = await tx.select({ n: sql<number>`count(*)::integer` }).from(waiting);
  return row?.n ?? 0;
}

import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { lockEvents } from '../../platform/db/lock-events';
import type { Store, TeamTx } from '../../platform/db/store';
import { events, pendingReplays } from '../../platform/db/tables/engagement-tables';
import { feedback } from '../../platform/db/tables/feedback-tables';
import { contents } from '../../platform/db/tables/lead-tables';
import { trackedLinks } from '../../platform/db/tables/link-tables';
import { ProblemError } from '../../platform/problem-error';

/** Events moved per transaction. */
const batchSize = 500;

/**
 * Merges two pieces of content: from now on, whatever refers to `from` means `into`. Links, ratings and mentions move
 * at once; engagement moves in the background (`moveMergedBatch`). Links keep leading somewhere: if `into` has no URL,
 * it takes that of `from`, unless a visitor added it.
 */
export async function mergeContents(
  tx: TeamTx,
  { from, into }: { from: string; into: string },
): Promise<void> {
  await tx
    .update(contents)
    .set({ mergedInto: into })
    .where(or(eq(contents.id, from), eq(contents.mergedInto, from)));
  await tx.update(contents).set({ isMerging: true }).where(eq(contents.id, from));
  const [{ url } = { url: null }] = await tx
    .select({ url: contents.url })
    .from(contents)
    .where(and(eq(contents.id, from), eq(contents.isPublic, false)));
  if (url) {
    const lacksUrl = and(eq(contents.id, into), isNull(contents.url));
    await tx.update(contents).set({ url }).where(lacksUrl);
  }
  await tx.update(trackedLinks).set({ content: into }).where(eq(trackedLinks.content, from));
  await tx
    .update(feedback)
    .set({ body: sql`jsonb_set(${feedback.body}, '{content}', to_jsonb(${into}::text))` })
    .where(and(inArray(feedback.kind, ['content', 'mention']), sql`${feedback.body}->>'content' = ${from}`));
}

/**
 * Merges two pieces of content that someone chose.
 * @throws ProblemError 404 if either doesn't exist or was already merged.
 */
export async function mergeContentsByHand(tx: TeamTx, pair: { from: string; into: string }): Promise<void> {
  await lockEvents(tx);
  const both = await tx
    .select({ mergedInto: contents.mergedInto })
    .from(contents)
    .where(inArray(contents.id, [pair.from, pair.into]));
  if (both.length < 2 || both.some(({ mergedInto }) => mergedInto)) {
    throw new ProblemError(
      404,
      'no-content',
      'This content doesn’t exist, or it was already merged. Reload the list.',
    );
  }
  await mergeContents(tx, pair);
  tx.audit.push({ action: 'content.merged', subject: pair.from, details: { into: pair.into } });
}

/**
 * Moves a batch of engagement with merged content and queues its leads for rescoring.
 * @returns whether there is more.
 */
export function moveMergedBatch(store: Store, team: string): Promise<boolean> {
  return store.inTeam(team, async (tx) => {
    const [content] = await tx
      .select({ from: contents.id, into: contents.mergedInto })
      .from(contents)
      .where(eq(contents.isMerging, true))
      .limit(1);
    if (!content) return false;
    const some = await tx
      .select({ id: events.messageId, lead: events.lead })
      .from(events)
      .where(eq(events.content, content.from))
      .limit(batchSize);
    if (some.length === 0 || content.into === null) {
      await tx.update(contents).set({ isMerging: false }).where(eq(contents.id, content.from));
      return true;
    }
    await tx
      .update(events)
      .set({ content: content.into })
      .where(
        inArray(
          events.messageId,
          some.map(({ id }) => id),
        ),
      );
    const leads = [...new Set(some.flatMap(({ lead }) => lead ?? []))];
    if (leads.length > 0) {
      await tx
        .insert(pendingReplays)
        .values(leads.map((lead) => ({ team, lead })))
        .onConflictDoNothing();
    }
    return true;
  });
}

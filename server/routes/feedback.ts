import { isDeepStrictEqual } from 'node:util';
import { createRoute } from '@hono/zod-openapi';
import { and, desc, eq, sql } from 'drizzle-orm';
import {
  type FeedbackItem,
  type FeedbackResult,
  feedbackRequest,
  feedbackResponse,
} from '../../utils/contract/feedback';
import type { Me } from '../../utils/contract/team';
import { answers, byRep, jsonBody } from '../http/answers';
import type { App, RepCaller, World } from '../http/context';
import { type NewChange, recordChanges } from '../store/record-changes';
import type { Transaction } from '../store/store';
import { feedback } from '../store/tables/feedback-tables';
import { leads } from '../store/tables/lead-tables';
import { teamSettings } from '../store/tables/team-tables';

const route = createRoute({
  method: 'post',
  path: '/v1/feedback',
  summary: 'Up to 100 pieces of feedback, each with its newest revision',
  description:
    'Safe to repeat. Each item is answered by itself: stored, repeated (the same revision and body), stale (a newer one stands), conflict (the same revision, another body) or refused, with the reason.',
  security: byRep,
  request: jsonBody(feedbackRequest),
  responses: answers(feedbackResponse, 'One answer an item, in the order of the request.'),
});

export function mountFeedback(app: App, { store, now }: World): void {
  app.openapi(route, async (c) => {
    const caller = c.get('rep');
    const { items } = c.req.valid('json');
    const results = await store.inTeam(caller.team, async (tx) => {
      const [settings] = await tx
        .select({ words: teamSettings.words })
        .from(teamSettings)
        .where(eq(teamSettings.team, caller.team));
      const results = new Map<FeedbackItem, FeedbackResult>();
      const at = now();
      // In the order of leads: two reps' batches that lock the same leads in another order would wait for each other.
      for (const item of [...items].sort((a, b) => (a.lead < b.lead ? -1 : 1))) {
        results.set(item, await take(tx, caller, item, settings?.words, at));
      }
      await recordChanges(
        tx,
        caller.team,
        items.flatMap((item) => receiptOf(item, results.get(item), caller.rep)),
      );
      return items.flatMap((item) => results.get(item) ?? []);
    });
    return c.json({ results }, 200);
  });
}

async function take(
  tx: Transaction,
  { team, rep }: RepCaller,
  item: FeedbackItem,
  words: Pick<Me, 'dispositions'> | undefined,
  at: Date,
): Promise<FeedbackResult> {
  const { id, revision } = item;
  const refused = (reason: string) => ({ id, revision, result: 'refused' as const, reason });
  const [standing] = await tx
    .select()
    .from(feedback)
    .where(and(eq(feedback.team, team), eq(feedback.id, id)))
    .for('update');
  if (standing && (standing.rep !== rep || standing.lead !== item.lead)) {
    return refused('Another feedback already has this id.');
  }
  if (standing && standing.revision > revision) {
    const { revision: newer, body } = standing;
    return { id, revision, result: 'stale', standing: { revision: newer, body } };
  }
  if (standing && standing.revision === revision) {
    return isDeepStrictEqual(standing.body, item.body)
      ? { id, revision, result: 'repeated', receivedAt: standing.receivedAt.toISOString() }
      : { id, revision, result: 'conflict', standing: { revision, body: standing.body } };
  }
  const [lead] = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(and(eq(leads.team, team), eq(leads.id, item.lead)));
  if (!lead) return refused('This person is no longer in your team’s records.');
  const wrongWord = findWrongWord(item, words);
  if (wrongWord) return refused(`Your team no longer uses “${wrongWord}” here. Choose again.`);
  const row = { team, id, revision, kind: item.kind, lead: item.lead, rep, body: item.body };
  const dates = { madeAt: new Date(item.madeAt), receivedAt: at };
  await tx
    .insert(feedback)
    .values({ ...row, ...dates })
    .onConflictDoUpdate({ target: [feedback.team, feedback.id], set: { ...row, ...dates } });
  await followWord(tx, team, item.lead);
  return { id, revision, result: 'stored', receivedAt: at.toISOString() };
}

/** Stage and owner follow the newest word that stands; an undo takes both back. */
async function followWord(tx: Transaction, team: string, lead: string): Promise<void> {
  const standing = await tx
    .select({ rep: feedback.rep, body: feedback.body })
    .from(feedback)
    .where(
      and(
        eq(feedback.team, team),
        eq(feedback.lead, lead),
        sql`not coalesce((${feedback.body}->>'withdrawn')::boolean, false)`,
      ),
    )
    .orderBy(desc(feedback.madeAt), desc(feedback.receivedAt));
  const accepted = standing.findLast(({ body }) => body.disposition === 'accepted');
  const everAccepted = tx
    .select({ rep: feedback.rep })
    .from(feedback)
    .where(
      and(
        eq(feedback.team, team),
        eq(feedback.lead, lead),
        sql`${feedback.body}->>'disposition' = 'accepted'`,
      ),
    );
  // An owner whom marketing named stays; one who came by accepting goes with it.
  const byAccepting = sql`${leads.owner} is null or ${leads.owner} in (${everAccepted})`;
  await tx
    .update(leads)
    .set({
      stage: standing[0]?.body.stage ?? 'before-contact',
      owner: sql`case when ${byAccepting} then ${accepted?.rep ?? null}::uuid else ${leads.owner} end`,
    })
    .where(and(eq(leads.team, team), eq(leads.id, lead)));
}

/** What the rep's other devices will be told of a feedback that was stored. */
function receiptOf(
  { id, lead, revision }: FeedbackItem,
  result: FeedbackResult | undefined,
  rep: string,
): NewChange[] {
  if (result?.result !== 'stored') return [];
  return [{ rep, body: { kind: 'receipt', at: result.receivedAt, lead, feedback: id, revision } }];
}

/** A disposition or reason that the team does not have at this stage. */
function findWrongWord({ body }: FeedbackItem, words: Pick<Me, 'dispositions'> | undefined) {
  const disposition = words?.dispositions[body.stage].find(({ id }) => id === body.disposition);
  if (!disposition) return body.disposition;
  return body.reasons.find((reason) => !disposition.reasons.some(({ id }) => id === reason));
}

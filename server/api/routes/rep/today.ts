import { createRoute } from '@hono/zod-openapi';
import { todayResponse } from '../../../../utils/contract/rep/today';
import { nextCheck } from '../../../features/agreement/answer-check';
import { readMessages } from '../../../features/feedback/read-messages';
import { runningHoldout } from '../../../features/holdouts/running-holdout';
import { readToday } from '../../../features/leads/lists/today';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'get',
  path: '/v1/today',
  summary: 'Get what awaits the rep: marketing’s messages, the lists of leads, and a lead to judge blind',
  description:
    'messages: questions without an answer, and answers not read yet. asked: asked for contact and no disposition since. due: reached the threshold and no disposition since, longest wait first. risen: a higher score than a week ago, at most 8, without returned and hidden leads. back: returned by this rep and active since, or the rep’s snooze has ended; if the rep who snoozed a lead no longer has access, the lead comes back to its owner or, without an owner, to all reps. watched: leads the rep watches. Each lead is on the first of asked, back, due and risen that it belongs to. Leads that must not be contacted are only on watched. At most 50 each.',
  security: byRep,
  responses: jsonResponse(todayResponse, 'The messages and lists.'),
});

/** Returns what awaits the rep. */
export function mountToday(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team, rep } = c.get('rep');
    const at = now();
    const today = await store.inTeam(team, async (tx) => ({
      messages: await readMessages(tx, rep, at),
      lists: await readToday(tx, rep, at),
      check: await nextCheck(tx, 'sales', rep, at),
      areAlertsHeldBack: (await runningHoldout(tx))?.change.change === 'alerts' || undefined,
    }));
    return c.json({ ...today, asOf: at.toISOString() }, 200);
  });
}

import { createRoute } from '@hono/zod-openapi';
import { checkAnswerRequest, checkAnswerResponse } from '../../../../utils/contract/shared/blind-check';
import { answerCheck } from '../../../features/agreement/answer-check';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonBody, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/checks',
  summary: 'Say whether sales should take a lead that a marketer judges blind, too',
  description: 'The endpoint doesn’t keep who answered.',
  security: byRep,
  request: jsonBody(checkAnswerRequest),
  responses: jsonResponse(checkAnswerResponse, 'Whether the answer counts.'),
});

/** Stores the rep's side of a blind check. */
export function mountChecks(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team } = c.get('rep');
    const input = c.req.valid('json');
    const isCounted = await store.inTeam(team, (tx) => answerCheck(tx, 'sales', input, now()));
    return c.json({ isCounted }, 200);
  });
}

import { createRoute } from '@hono/zod-openapi';
import { checkAnswerRequest, checkAnswerResponse } from '../../../../utils/contract/shared/blind-check';
import { answerCheck } from '../../../features/agreement/answer-check';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonBody, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/checks',
  summary: 'Answer a blind check: should sales take this lead?',
  description: 'Who answered isn’t stored.',
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

import { createRoute } from '@hono/zod-openapi';
import { agreement, agreementSwitch } from '../../../../utils/contract/console/agreement';
import { checkAnswerRequest, checkAnswerResponse } from '../../../../utils/contract/shared/blind-check';
import { answerCheck } from '../../../features/agreement/answer-check';
import { readAgreement } from '../../../features/agreement/read-agreement';
import { setBlindChecks } from '../../../features/teams/team-settings';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const read = createRoute({
  method: 'get',
  path: '/v1/console/agreement',
  summary:
    'Get how far marketing and sales agree on leads that both judged blind, and the next lead to judge',
  security: byConsole,
  responses: jsonResponse(agreement, 'Counts and kappa over the last 26 weeks, never by person.'),
});

const answer = createRoute({
  method: 'post',
  path: '/v1/console/agreement/answers',
  summary: 'Answer a blind check: should sales take this lead?',
  description: 'Who answered isn’t stored.',
  security: byConsole,
  request: jsonBody(checkAnswerRequest),
  responses: jsonResponse(checkAnswerResponse, 'Whether the answer counts.'),
});

const set = createRoute({
  method: 'put',
  path: '/v1/console/agreement',
  summary: 'Turn blind checks on or off',
  security: byConsole,
  request: jsonBody(agreementSwitch),
  responses: jsonResponse(agreementSwitch, 'Whether they are on.'),
});

/** Returns how far both sides agree, stores marketing's answers, and turns blind checks on or off. */
export function mountAgreement(app: App, { store, now }: AppDeps): void {
  app.openapi(read, async (c) => {
    const { team, name, person = name } = c.get('console');
    return c.json(await store.inTeam(team, (tx) => readAgreement(tx, person, now())), 200);
  });
  app.openapi(answer, async (c) => {
    const { team } = c.get('console');
    const input = c.req.valid('json');
    const isCounted = await store.inTeam(team, (tx) => answerCheck(tx, 'marketing', input, now()));
    return c.json({ isCounted }, 200);
  });
  app.openapi(set, async (c) => {
    const { team } = c.get('console');
    const input = c.req.valid('json');
    await store.inTeam(team, (tx) => setBlindChecks(tx, input.isOn));
    return c.json(input, 200);
  });
}

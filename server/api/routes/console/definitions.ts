import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { definitionReviewResponse } from '../../../../utils/contract/console/definition-review';
import {
  definitionsResponse,
  draftRequest,
  draftResponse,
  signatureRequest,
  whatIf,
} from '../../../../utils/contract/console/definitions';
import { draftedDefinition } from '../../../../utils/contract/console/drafted-definition';
import { problem } from '../../../../utils/contract/shared/problem';
import { versionNumber } from '../../../../utils/contract/shared/text';
import { createDefinitionReviews } from '../../../features/learning/definition-reviews';
import { currentDefinition } from '../../../features/scoring/current-definition';
import {
  createDraft,
  requireConsistent,
  signDraft,
  withdrawDraft,
} from '../../../features/scoring/definition/drafts';
import { readVersions } from '../../../features/scoring/definition/read-versions';
import { evaluateDraft } from '../../../features/scoring/definition/what-if';
import { readScoreWorth } from '../../../features/scoring/read-score-worth';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { csvResponse } from '../../http/csv-response';
import { byConsole, csvFile, jsonBody, jsonResponse } from '../../http/openapi';

const versionParams = z.object({ version: z.coerce.number().pipe(versionNumber) });

const list = createRoute({
  method: 'get',
  path: '/v1/console/definitions',
  summary: 'List the versions of the lead definition and the disputes about its rules',
  security: byConsole,
  responses: jsonResponse(
    definitionsResponse,
    'Each version with its signatures and its recompute progress.',
  ),
});

const review = createRoute({
  method: 'get',
  path: '/v1/console/definitions/review',
  summary: 'Read what verdicts and outcomes say about the current definition',
  description:
    'Starts a review in the background if there are new verdicts since the last one, and answers with the last one meanwhile.',
  security: byConsole,
  responses: jsonResponse(definitionReviewResponse, 'The latest review, with the changes it suggests.'),
});

const worthCsv = createRoute({
  method: 'get',
  path: '/v1/console/definitions/score-worth.csv',
  summary: 'Download what scores were worth, by version of the lead definition, as CSV',
  security: byConsole,
  responses: csvFile,
});

const draft = createRoute({
  method: 'post',
  path: '/v1/console/definitions',
  summary: 'Draft the next version',
  description:
    'A draft takes effect only when both marketing and sales have signed it. It replaces the draft named in `replaces`, whose signatures are lost.',
  security: byConsole,
  request: jsonBody(draftRequest),
  responses: {
    ...jsonResponse(draftResponse, 'The number of the new version.'),
    409: {
      content: { 'application/problem+json': { schema: problem } },
      description: 'Another draft is already open.',
    },
  },
});

const sign = createRoute({
  method: 'post',
  path: '/v1/console/definitions/{version}/signatures',
  summary: 'Sign a draft for one side, as the signed-in person',
  description:
    'A different person signs for each side. After the second signature, all leads are rescored in the background; the previous version stays live until that is done.',
  security: byConsole,
  request: {
    params: versionParams,
    ...jsonBody(signatureRequest),
  },
  responses: {
    ...jsonResponse(definitionsResponse, 'The updated versions.'),
    409: {
      content: { 'application/problem+json': { schema: problem } },
      description: 'The same person has already signed for the other side.',
    },
  },
});

const withdraw = createRoute({
  method: 'delete',
  path: '/v1/console/definitions/{version}',
  summary: 'Discard a draft',
  security: byConsole,
  request: { params: versionParams },
  responses: jsonResponse(definitionsResponse, 'The updated versions.'),
});

const evaluate = createRoute({
  method: 'post',
  path: '/v1/console/what-if',
  summary: 'Compare a definition with the current one on the team’s leads',
  security: byConsole,
  request: jsonBody(draftedDefinition),
  responses: jsonResponse(
    whatIf,
    'How many judged leads reach the threshold under the current version and under the draft, which would change sides, and which leads the draft would hand to sales today.',
  ),
});

/** Lists, drafts, signs, discards, tests and reviews versions of the lead definition. */
export function mountDefinitions(app: App, { store, now, log }: AppDeps): void {
  const reviews = createDefinitionReviews({ store, now, log });
  app.openapi(review, async (c) => c.json(await reviews.read(c.get('console').team), 200));
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    return c.json(await store.inTeam(team, (tx) => readVersions(tx)), 200);
  });
  app.openapi(draft, async (c) => {
    const { team } = c.get('console');
    const { replaces, ...drafted } = c.req.valid('json');
    const version = await store.inTeam(team, (tx) => createDraft(tx, drafted, replaces, now()));
    return c.json({ version }, 200);
  });
  app.openapi(sign, async (c) => {
    const { team, name, person } = c.get('console');
    const { version } = c.req.valid('param');
    const { side } = c.req.valid('json');
    if (!person) throw new ProblemError(403, 'sign-in', 'Sign in to the console to sign a definition.');
    const versions = await store.inTeam(team, async (tx) => {
      await signDraft(tx, version, { side, name, person, at: now().toISOString() });
      return readVersions(tx);
    });
    return c.json(versions, 200);
  });
  app.openapi(withdraw, async (c) => {
    const { team } = c.get('console');
    const { version } = c.req.valid('param');
    const versions = await store.inTeam(team, async (tx) => {
      await withdrawDraft(tx, version);
      return readVersions(tx);
    });
    return c.json(versions, 200);
  });
  app.openapi(worthCsv, async (c) => {
    const worth = await store.inTeam(c.get('console').team, (tx) => {
      tx.audit.push({ action: 'report.exported', name: 'score-worth' });
      return readScoreWorth(tx);
    });
    const rows = worth.flatMap(({ version, bands }) => bands.map((band) => ({ version, ...band })));
    return csvResponse(c, 'passback-score-worth.csv', rows);
  });
  app.openapi(evaluate, async (c) => {
    const { team } = c.get('console');
    const drafted = c.req.valid('json');
    const current = await store.inTeam(team, (tx) => currentDefinition(tx));
    const body = { ...drafted, version: current.version + 1 };
    requireConsistent(body);
    return c.json(await evaluateDraft(store, team, body, current, now()), 200);
  });
}

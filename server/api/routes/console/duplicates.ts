import { createRoute } from '@hono/zod-openapi';
import {
  contentMergeRequest,
  distinctRequest,
  duplicatesResponse,
} from '../../../../utils/contract/console/merge';
import { done } from '../../../../utils/contract/console/session';
import { mergeContentsByHand } from '../../../features/content/merge-contents';
import { findDuplicates } from '../../../features/leads/people/find-duplicates';
import { setDistinct } from '../../../features/leads/people/set-distinct';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const list = createRoute({
  method: 'get',
  path: '/v1/console/duplicates',
  summary: 'List leads that are likely duplicates',
  description: 'These are only suggestions. To merge two leads, call POST /v1/console/merges.',
  security: byConsole,
  responses: jsonResponse(duplicatesResponse, 'Pairs of leads, each with the reason it is suggested.'),
});

const decide = createRoute({
  method: 'post',
  path: '/v1/console/duplicates',
  summary: 'Mark two leads as different people, or undo it',
  description: 'Leads marked as different people are no longer suggested as duplicates.',
  security: byConsole,
  request: jsonBody(distinctRequest),
  responses: jsonResponse(done, 'The decision was saved.'),
});

const merge = createRoute({
  method: 'post',
  path: '/v1/console/content-merges',
  summary: 'Merge duplicate content',
  description:
    'From now on, anything that refers to the merged content means the kept content. Links, ratings and mentions move immediately; engagement and scores follow in the background.',
  security: byConsole,
  request: jsonBody(contentMergeRequest),
  responses: jsonResponse(done, 'The content was merged.'),
});

/** Lists possible duplicates among leads, marks them as different people, and merges duplicate content. */
export function mountDuplicates(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    return c.json({ pairs: await store.inTeam(team, (tx) => findDuplicates(tx)) }, 200);
  });
  app.openapi(decide, async (c) => {
    const { team, name: by } = c.get('console');
    const { one, other, areDistinct } = c.req.valid('json');
    if (one === other)
      throw new ProblemError(400, 'same', 'You chose the same lead twice. Choose two different leads.');
    await store.inTeam(team, (tx) => setDistinct(tx, { one, other, areDistinct, by, at: now() }));
    return c.json({ done: true as const }, 200);
  });
  app.openapi(merge, async (c) => {
    const { team } = c.get('console');
    const { kept, merged } = c.req.valid('json');
    if (kept === merged)
      throw new ProblemError(400, 'same', 'You chose the same content twice. Choose two different items.');
    await store.inTeam(team, (tx) => mergeContentsByHand(tx, { from: merged, into: kept }));
    return c.json({ done: true as const }, 200);
  });
}

import { createRoute } from '@hono/zod-openapi';
import { sql } from 'drizzle-orm';
import {
  contentMergeRequest,
  distinctRequest,
  duplicatesResponse,
} from '../../../../utils/contract/console/merge';
import { done } from '../../../../utils/contract/console/session';
import { mergeContents } from '../../../features/content/merge-contents';
import { findDuplicates } from '../../../features/leads/people/find-duplicates';
import { setDistinct } from '../../../features/leads/people/set-distinct';
import { lockEvents } from '../../../platform/db/lock-events';
import { contents } from '../../../platform/db/tables/lead-tables';
import { ProblemError } from '../../../platform/problem-error';
import type { App, AppDeps } from '../../http/context';
import { byConsole, jsonBody, jsonResponse } from '../../http/openapi';

const list = createRoute({
  method: 'get',
  path: '/v1/console/duplicates',
  summary: 'Leads that are likely one person',
  description: 'They are only proposed: POST /v1/console/merges joins two of them.',
  security: byConsole,
  responses: jsonResponse(duplicatesResponse, 'Pairs of leads, and why each is proposed.'),
});

const decide = createRoute({
  method: 'post',
  path: '/v1/console/duplicates',
  summary: 'Says that two leads are two people, or takes that back',
  description: 'They are no longer proposed as likely duplicates.',
  security: byConsole,
  request: jsonBody(distinctRequest),
  responses: jsonResponse(done, 'It is noted.'),
});

const merge = createRoute({
  method: 'post',
  path: '/v1/console/content-merges',
  summary: 'Says that two pieces of content are one',
  description:
    'From now on whatever names the one that is gone means the one that is kept. Links and ratings move at once, and what leads did in the background, with their scores.',
  security: byConsole,
  request: jsonBody(contentMergeRequest),
  responses: jsonResponse(done, 'They are one.'),
});

/** Duplicates: leads are proposed, content is merged. */
export function mountDuplicates(app: App, { store, now }: AppDeps): void {
  app.openapi(list, async (c) => {
    const { team } = c.get('console');
    return c.json({ pairs: await store.inTeam(team, (tx) => findDuplicates(tx)) }, 200);
  });
  app.openapi(decide, async (c) => {
    const { team, name: by } = c.get('console');
    const { one, other, areDistinct } = c.req.valid('json');
    if (one === other) throw new ProblemError(400, 'same', 'These are one lead already. Choose two.');
    await store.inTeam(team, (tx) => setDistinct(tx, { one, other, areTwo: areDistinct, by, at: now() }));
    return c.json({ done: true as const }, 200);
  });
  app.openapi(merge, async (c) => {
    const { team } = c.get('console');
    const { kept, merged } = c.req.valid('json');
    if (kept === merged) throw new ProblemError(400, 'same', 'These are one piece already. Choose two.');
    await store.inTeam(team, async (tx) => {
      await lockEvents(tx);
      const isOne = sql`${contents.id} in (${kept}, ${merged})`;
      const both = await tx
        .select({ id: contents.id, mergedInto: contents.mergedInto })
        .from(contents)
        .where(isOne);
      if (both.length < 2 || both.some(({ mergedInto }) => mergedInto)) {
        throw new ProblemError(404, 'no-content', 'There is no such piece of content, or no longer.');
      }
      await mergeContents(tx, { from: merged, into: kept });
    });
    return c.json({ done: true as const }, 200);
  });
}

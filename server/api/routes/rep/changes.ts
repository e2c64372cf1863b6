import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { changesResponse, optionalChangeKinds } from '../../../../utils/contract/rep/changes';
import { readChanges } from '../../../features/feedback/read-changes';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'get',
  path: '/v1/changes',
  summary: 'List what is new for this rep, oldest first',
  security: byRep,
  request: {
    query: z.object({
      after: z
        .string()
        .regex(/^\d{1,15}$/, 'is not a valid cursor. Send the cursor from the previous response, or omit it')
        .optional()
        .meta({
          description:
            'The cursor from the previous response. If omitted, the response has no changes, only a cursor to start from.',
        }),
      kinds: z
        .string()
        .default('')
        .meta({
          description: `Which of the kinds added later the client supports: ${optionalChangeKinds.join()}. The others are left out.`,
        }),
    }),
  },
  responses: jsonResponse(changesResponse, 'The changes, and the cursor for the next request.'),
});

/** Lists what is new for a rep. */
export function mountChanges(app: App, { store }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team, rep } = c.get('rep');
    const { after, kinds } = c.req.valid('query');
    const supported = kinds.split(',');
    const answer = await store.inTeam(team, (tx) => readChanges(tx, { rep, after, supported }));
    return c.json(answer, 200);
  });
}

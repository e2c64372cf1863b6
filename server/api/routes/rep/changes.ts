import { createRoute } from '@hono/zod-openapi';
import { and, asc, eq, gt, isNull, notInArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { changesResponse, optionalChangeKinds } from '../../../../utils/contract/rep/changes';
import { changes } from '../../../platform/db/tables/feedback-tables';
import { teamSettings } from '../../../platform/db/tables/team-tables';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonResponse } from '../../http/openapi';

const pageSize = 200;

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

export function mountChanges(app: App, { store }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team, rep } = c.get('rep');
    const { after, kinds } = c.req.valid('query');
    const named = kinds.split(',');
    const unknown = optionalChangeKinds.filter((kind) => !named.includes(kind));
    const answer = await store.inTeam(team, async (tx) => {
      // Read the newest number first: everything up to it is committed, so later changes have higher numbers.
      const [{ newest: latest } = { newest: 0 }] = await tx
        .select({ newest: teamSettings.changeSeq })
        .from(teamSettings);
      if (after === undefined) return { changes: [], cursor: String(latest), more: false };
      const rows = await tx
        .select()
        .from(changes)
        .where(
          and(
            gt(changes.seq, Number(after)),
            or(isNull(changes.rep), eq(changes.rep, rep)),
            notInArray(sql`${changes.body}->>'kind'`, unknown),
          ),
        )
        .orderBy(asc(changes.seq))
        .limit(pageSize);
      const more = rows.length === pageSize;
      const last = rows.at(-1)?.seq ?? Number(after);
      return {
        changes: rows.map(({ body }) => body),
        cursor: String(more ? last : Math.max(last, latest)),
        more,
      };
    });
    return c.json(answer, 200);
  });
}

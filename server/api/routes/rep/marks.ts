import { createRoute } from '@hono/zod-openapi';
import { markRequest, markResponse } from '../../../../utils/contract/rep/mark';
import { removeMark, setMark } from '../../../features/leads/marks';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonBody, jsonResponse } from '../../http/openapi';

const shared = {
  method: 'post',
  security: byRep,
  request: jsonBody(markRequest),
  responses: jsonResponse(markResponse, 'Whether the mark is set now.'),
} as const;

const routes = {
  watch: createRoute({
    ...shared,
    path: '/v1/watches',
    summary: 'Watch a lead, so that this rep is notified when it engages, or stop watching it',
  }),
  hide: createRoute({
    ...shared,
    path: '/v1/hides',
    summary: 'Hide a lead from this rep’s list of risen leads until it engages again, or show it again',
  }),
  read: createRoute({
    ...shared,
    path: '/v1/reads',
    summary: 'Mark marketing’s answers on a lead as read by this rep, or as unread',
  }),
};

/** A rep's private marks on leads. */
export function mountMarks(app: App, { store, now }: AppDeps): void {
  for (const kind of ['watch', 'hide', 'read'] as const) {
    app.openapi(routes[kind], async (c) => {
      const { team, rep } = c.get('rep');
      const { lead, undo } = c.req.valid('json');
      await store.inTeam(team, (tx) =>
        undo ? removeMark(tx, { rep, lead, kind }) : setMark(tx, { rep, lead, kind }, now()),
      );
      return c.json({ isSet: !undo }, 200);
    });
  }
}

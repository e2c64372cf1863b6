import { createRoute } from '@hono/zod-openapi';
import { and, eq } from 'drizzle-orm';
import { markRequest, markResponse } from '../../../../utils/contract/rep/mark';
import { marks } from '../../../platform/db/tables/feedback-tables';
import { leads } from '../../../platform/db/tables/lead-tables';
import { noLead } from '../../../platform/no-lead';
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
    summary: 'Hide a lead from this rep’s best bets until it engages again, or show it again',
  }),
};

/** A rep's private marks on leads. */
export function mountMarks(app: App, { store, now }: AppDeps): void {
  for (const kind of ['watch', 'hide'] as const) {
    app.openapi(routes[kind], async (c) => {
      const { team, rep } = c.get('rep');
      const { lead, undo } = c.req.valid('json');
      const at = now();
      await store.inTeam(team, async (tx) => {
        const [known] = await tx.select({ id: leads.id }).from(leads).where(eq(leads.id, lead));
        if (!known) throw noLead();
        const row = { team, rep, lead, kind };
        const isThis = and(eq(marks.rep, rep), eq(marks.lead, lead), eq(marks.kind, kind));
        if (undo) return tx.delete(marks).where(isThis);
        return tx
          .insert(marks)
          .values({ ...row, at })
          .onConflictDoUpdate({ target: [marks.team, marks.rep, marks.lead, marks.kind], set: { at } });
      });
      return c.json({ isSet: !undo }, 200);
    });
  }
}

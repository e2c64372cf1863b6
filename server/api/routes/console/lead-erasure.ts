import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { done } from '../../../../utils/contract/console/session';
import { erasePerson } from '../../../features/privacy/erasure/erase-person';
import { ProblemError } from '../../../platform/problem-error';
import { UserError } from '../../../platform/user-error';
import { forAdmins } from '../../http/authenticate';
import type { App, AppDeps } from '../../http/context';
import { jsonResponse } from '../../http/openapi';

const route = createRoute({
  ...forAdmins,
  method: 'delete',
  path: '/v1/console/leads/{id}',
  summary: 'Erase everything kept about a lead, permanently; admins only',
  description: 'The same as the `erase` command: reps’ devices erase the person, too.',
  request: { params: z.object({ id: z.uuid() }) },
  responses: jsonResponse(done, 'The person was erased.'),
});

/** Erases a lead for an admin. */
export function mountLeadErasure(app: App, { store, now }: AppDeps): void {
  app.openapi(route, async (c) => {
    const { team } = c.get('console');
    const { id } = c.req.valid('param');
    await erasePerson(store, team, { key: id, isConfirmed: true, now: now() }).catch((error) => {
      if (error instanceof UserError) throw new ProblemError(404, 'no-lead', error.message);
      throw error;
    });
    return c.json({ done: true as const }, 200);
  });
}

import { createRoute } from '@hono/zod-openapi';
import { linkRequest, linkResponse } from '../../../../utils/contract/rep/link';
import { createTrackedLink } from '../../../features/links/create-tracked-link';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonBody, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/links',
  summary: 'A lead’s own link to a piece of content',
  description: 'With PUBLIC_URL set, opening it comes back as engagement; else it is the plain address.',
  security: byRep,
  request: jsonBody(linkRequest),
  responses: jsonResponse(linkResponse, 'The address to send.'),
});

export function mountLinks(app: App, { store, now, config }: AppDeps): void {
  app.openapi(route, async (c) => {
    const caller = c.get('rep');
    const asked = c.req.valid('json');
    const link = await store.inTeam(caller.team, (tx) =>
      createTrackedLink(tx, caller, asked, config.publicUrl, now()),
    );
    return c.json(link, 200);
  });
}

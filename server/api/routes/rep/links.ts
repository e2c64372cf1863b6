import { createRoute } from '@hono/zod-openapi';
import { linkRequest, linkResponse } from '../../../../utils/contract/rep/link';
import { createTrackedLink } from '../../../features/links/tracked-link';
import type { App, AppDeps } from '../../http/context';
import { byRep, jsonBody, jsonResponse } from '../../http/openapi';

const route = createRoute({
  method: 'post',
  path: '/v1/links',
  summary: 'Get a lead’s tracked link to content',
  description:
    'If PUBLIC_URL is set, opening the link counts as engagement. Otherwise, it is the content’s plain address.',
  security: byRep,
  request: jsonBody(linkRequest),
  responses: jsonResponse(linkResponse, 'The link to send.'),
});

/** Returns a lead's tracked link to content. */
export function mountLinks(app: App, { store, now, config }: AppDeps): void {
  app.openapi(route, async (c) => {
    const caller = c.get('rep');
    const linkInput = c.req.valid('json');
    const link = await store.inTeam(caller.team, (tx) =>
      createTrackedLink(tx, caller, linkInput, config.publicUrl, now()),
    );
    return c.json(link, 200);
  });
}

import { createRoute } from '@hono/zod-openapi';
import { and, eq } from 'drizzle-orm';
import { linkRequest, linkResponse } from '../../../../utils/contract/rep/link';
import { contentAddress, createTrackedLink } from '../../../features/links/create-tracked-link';
import { recordOpening } from '../../../features/links/record-opening';
import { links } from '../../../platform/db/tables/link-tables';
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

const gone = 'This link no longer works. Ask whoever sent it to you for another one.';

export function mountLinks(app: App, { store, now, config, log }: AppDeps): void {
  app.openapi(route, async (c) => {
    const caller = c.get('rep');
    const asked = c.req.valid('json');
    const link = await store.inTeam(caller.team, (tx) =>
      createTrackedLink(tx, caller, asked, config.publicUrl, now()),
    );
    return c.json(link, 200);
  });
  // Hono also answers HEAD requests with this. A HEAD request isn't an opening.
  app.get('/l/:link', async (c) => {
    const [, team, id] = /^([a-z0-9]{4,20})-([A-Za-z0-9]{22})$/.exec(c.req.param('link')) ?? [];
    if (!team || !id) return c.text(gone, 404);
    const found = await store.inTeam(team, async (tx) => {
      const [link] = await tx
        .select()
        .from(links)
        .where(and(eq(links.team, team), eq(links.id, id)));
      return link && { link, url: await contentAddress(tx, team, link.content) };
    });
    if (!found?.url) return c.text(gone, 404);
    const { link, url } = found;
    if (c.req.method === 'GET') {
      const agent = c.req.header('user-agent') ?? '';
      // The redirect works even if counting fails.
      await store
        .inTeam(team, (tx) => recordOpening(tx, link, agent, now()))
        .catch((error) => log.error(error));
    }
    const headers = {
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    };
    return c.body(null, 302, { ...headers, location: url });
  });
}

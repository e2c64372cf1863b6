import { recordOpening } from '../../../features/links/record-opening';
import { findTrackedLink } from '../../../features/links/tracked-link';
import type { App, AppDeps } from '../../http/context';

const invalidLink = 'This link no longer works. Ask the person who sent it for a new one.';

/** Redirects a tracked link to its content, and records the opening. */
export function mountLinkOpenings(app: App, { store, now, log }: AppDeps): void {
  // Hono also routes HEAD requests here. They don't count, because nobody reads the response.
  app.get('/l/:link', async (c) => {
    const [, team, id] = /^([a-z0-9]{4,20})-([A-Za-z0-9]{22})$/.exec(c.req.param('link')) ?? [];
    if (!team || !id) return c.text(invalidLink, 404);
    const result = await store.inTeam(team, (tx) => findTrackedLink(tx, id));
    if (!result?.url) return c.text(invalidLink, 404);
    const { link, url } = result;
    if (c.req.method === 'GET') {
      const userAgent = c.req.header('user-agent') ?? '';
      // Redirect even if the opening can't be recorded.
      await store
        .inTeam(team, (tx) => recordOpening(tx, link, userAgent, now()))
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

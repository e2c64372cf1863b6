import { recordOpening } from '../../../features/links/record-opening';
import { findTrackedLink } from '../../../features/links/tracked-link';
import type { App, AppDeps } from '../../http/context';

const gone = 'This link no longer works. Ask the person who sent it for a new one.';

/** Redirects a tracked link to its content, and records the opening. */
export function mountLinkOpenings(app: App, { store, now, log }: AppDeps): void {
  // Hono answers HEAD by this, too. A HEAD is nobody's reading.
  app.get('/l/:link', async (c) => {
    const [, team, id] = /^([a-z0-9]{4,20})-([A-Za-z0-9]{22})$/.exec(c.req.param('link')) ?? [];
    if (!team || !id) return c.text(gone, 404);
    const found = await store.inTeam(team, (tx) => findTrackedLink(tx, id));
    if (!found?.url) return c.text(gone, 404);
    const { link, url } = found;
    if (c.req.method === 'GET') {
      const agent = c.req.header('user-agent') ?? '';
      // Whoever opens it gets there, whatever becomes of the counting.
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

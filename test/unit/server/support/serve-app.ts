import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { listen } from '../../../support/listen';

/** Serves an app over HTTP, on a free port of loopback. */
export async function serveApp(fetch: Parameters<typeof getRequestListener>[0]) {
  const server = createServer(getRequestListener(fetch));
  const { url } = await listen(server);
  return {
    url,
    stop: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

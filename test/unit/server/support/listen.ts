import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/** Serves an app over HTTP, on a free port of loopback. */
export async function listen(fetch: Parameters<typeof getRequestListener>[0]) {
  const server = createServer(getRequestListener(fetch));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

import type { Server, ServerResponse } from 'node:http';

/**
 * Lets a server stop without cutting off requests.
 *
 * @returns a function that stops it: refuses new connections and waits for running requests, at most for the
 * given milliseconds.
 */
export function drainable(server: Server): (atMost: number) => Promise<void> {
  const running = new Set<ServerResponse>();
  let isDraining = false;
  server.prependListener('request', (_, response: ServerResponse) => {
    running.add(response);
    response.once('close', () => {
      running.delete(response);
      if (isDraining) setImmediate(() => server.closeIdleConnections());
    });
    if (isDraining) response.shouldKeepAlive = false;
  });
  return async (atMost) => {
    isDraining = true;
    // Otherwise a client that reuses its connection sends the next request into one that is closing.
    for (const response of running) response.shouldKeepAlive = false;
    const limit = setTimeout(() => server.closeAllConnections(), atMost);
    await new Promise((done) => {
      server.close(done);
      server.closeIdleConnections();
    });
    clearTimeout(limit);
  };
}

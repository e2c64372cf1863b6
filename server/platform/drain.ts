import type { Server, ServerResponse } from 'node:http';

/**
 * Lets a server stop without cutting off requests.
 *
 * @returns a function that stops it: refuses new connections and waits for running requests, at most for the
 * given milliseconds.
 */
export function makeDrainable(server: Server): (maxMs: number) => Promise<void> {
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
  return async (maxMs) => {
    isDraining = true;
    // Otherwise a client that reuses its connection sends the next request into one that is closing.
    for (const response of running) response.shouldKeepAlive = false;
    const timeout = setTimeout(() => server.closeAllConnections(), maxMs);
    await new Promise((done) => {
      server.close(done);
      server.closeIdleConnections();
    });
    clearTimeout(timeout);
  };
}

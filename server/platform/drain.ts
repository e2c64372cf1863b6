import type { Server, ServerResponse } from 'node:http';

/**
 * Makes a server able to end without cutting anybody off.
 *
 * @returns ends it: no new connections, what runs is answered, at most for so many milliseconds.
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
    // Else a client that keeps its connection sends the next request into one that is closing.
    for (const response of running) response.shouldKeepAlive = false;
    const limit = setTimeout(() => server.closeAllConnections(), atMost);
    await new Promise((done) => {
      server.close(done);
      server.closeIdleConnections();
    });
    clearTimeout(limit);
  };
}

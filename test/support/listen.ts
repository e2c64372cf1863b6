import type { Server } from 'node:net';

/** Starts a server on a free port of loopback. */
export async function listen(server: Server): Promise<{ url: string; port: number }> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { url: `http://127.0.0.1:${address.port}`, port: address.port };
}

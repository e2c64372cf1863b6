import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ReceivedRequest {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver's response. `hang` never responds. */
export type ReceiverResponse = { status?: number; text?: string; headers?: Record<string, string> } | 'hang';

/** Starts a receiver on loopback. `answer` gets each request and the number of requests before it. */
export async function startReceiver(
  answer: (
    received: ReceivedRequest,
    before: number,
  ) => ReceiverResponse | Promise<ReceiverResponse> = () => ({}),
) {
  const received: ReceivedRequest[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const one = { path: request.url ?? '', headers: request.headers, body };
    received.push(one);
    const given = await answer(one, received.length - 1);
    if (given !== 'hang') response.writeHead(given.status ?? 200, given.headers).end(given.text ?? 'ok');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    stop: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

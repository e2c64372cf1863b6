import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from './listen';

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
  const { url } = await listen(server);
  return {
    url,
    received,
    stop: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

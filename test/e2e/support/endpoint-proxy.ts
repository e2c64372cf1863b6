import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type FeedbackResult, feedbackRequest } from '../../../utils/contract/shared/feedback';
import { listen } from '../../support/listen';

/** A proxy between a rep's browser and the endpoint, which a test can cut, slow down or answer for. */
export interface EndpointProxy {
  url: string;
  /** Cuts off every request. */
  isDown: boolean;
  /** Holds the answers to these requests back, while the endpoint does its work. Returns what lets them go. */
  hold: (path: string) => () => void;
  /** Answers each item of feedback in place of the endpoint. */
  answerFeedback: (answer: ((id: string, revision: number) => FeedbackResult) | undefined) => void;
  /** Answers in place of the endpoint. */
  answerWith: (answer: ((response: ServerResponse) => void) | undefined) => void;
  /** The requests that passed: method and path. */
  passed: string[];
  /** The paths of requests that were cut off, including their preflights. */
  cut: string[];
  close: () => Promise<void>;
}

/** Starts a proxy to an endpoint. */
export async function startEndpointProxy(endpoint: string): Promise<EndpointProxy> {
  const holds: { path: string; until: Promise<void> }[] = [];
  let answer: ((response: ServerResponse) => void) | undefined;
  let feedbackAnswer: ((id: string, revision: number) => FeedbackResult) | undefined;
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const body = request.method === 'POST' ? await buffer(request) : undefined;
    if (proxy.isDown) {
      proxy.cut.push(request.url ?? '');
      return request.socket.destroy();
    }
    if (answer) return answer(response);
    if (feedbackAnswer && request.method === 'POST' && request.url === '/v1/feedback') {
      const { items } = feedbackRequest.parse(JSON.parse(String(body)));
      const results = items.map(({ id, revision }) => feedbackAnswer?.(id, revision));
      return response.writeHead(200, { 'access-control-allow-origin': '*' }).end(JSON.stringify({ results }));
    }
    proxy.passed.push(`${request.method} ${request.url}`);
    const { authorization = '', origin = '' } = request.headers;
    const headers: Record<string, string> = { authorization, origin, 'content-type': 'application/json' };
    if (request.method === 'OPTIONS') {
      headers['access-control-request-method'] = 'POST';
      headers['access-control-request-headers'] = 'authorization,content-type';
    }
    const answered = await fetch(`${endpoint}${request.url}`, { method: request.method, headers, body });
    const bytes = Buffer.from(await answered.arrayBuffer());
    if (request.method !== 'OPTIONS') await holds.find(({ path }) => request.url?.startsWith(path))?.until;
    if (proxy.isDown) return request.socket.destroy();
    response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(bytes);
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => request.socket.destroy());
  });
  const { url } = await listen(server);
  const proxy: EndpointProxy = {
    url,
    isDown: false,
    hold: (path) => {
      let release = () => {};
      const until = new Promise<void>((done) => {
        release = done;
      });
      holds.unshift({ path, until }); // The latest for a path counts.
      return release;
    },
    answerFeedback: (given) => {
      feedbackAnswer = given;
    },
    answerWith: (given) => {
      answer = given;
    },
    passed: [],
    cut: [],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return proxy;
}

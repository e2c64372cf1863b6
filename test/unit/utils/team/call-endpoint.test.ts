import { createServer, type RequestListener } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { callEndpoint } from '../../../../utils/team/call-endpoint';
import { listen } from '../../../support/listen';

const schema = z.object({ ok: z.boolean() });
let close = () => {};
afterEach(() => close());

async function call(answer: RequestListener) {
  const server = createServer(answer);
  const { url } = await listen(server);
  close = () => server.close();
  return callEndpoint({ url, token: 't' }, '/v1/me', schema);
}

const problem = (status: number, detail: string) => JSON.stringify({ type: 't', title: 't', status, detail });

test('a response that matches the contract gives its value', async () => {
  expect(await call((_, response) => response.end('{"ok":true}'))).toEqual({
    status: 'ok',
    value: { ok: true },
  });
});

test.each<[string, RequestListener, object]>([
  [
    'a web page with 200, as captive portals give',
    (_, r) => r.end('<html>Sign in</html>'),
    { status: 'unreachable', why: expect.stringContaining('web page') },
  ],
  [
    'a web page with 401',
    (_, r) => r.writeHead(401).end('<html>'),
    { status: 'unreachable', why: expect.stringContaining('401') },
  ],
  [
    'JSON of another shape',
    (_, r) => r.end('{"ok":7}'),
    { status: 'unreachable', why: expect.stringContaining('ok') },
  ],
  ['an empty body', (_, r) => r.end(), { status: 'unreachable' }],
  [
    'a redirect',
    (_, r) => r.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    { status: 'unreachable' },
  ],
  [
    '10 MB',
    (_, r) => r.end(`{"ok":true,"x":"${'x'.repeat(10_000_000)}"}`),
    { status: 'unreachable', why: expect.stringContaining('4 MB') },
  ],
  [
    'a socket that closes half-way',
    (_, r) => {
      r.writeHead(200, { 'content-length': '100' });
      r.write('{"ok');
      r.destroy();
    },
    { status: 'unreachable' },
  ],
  [
    '401 in the endpoint’s words',
    (_, r) => r.writeHead(401).end(problem(401, 'revoked')),
    { status: 'unauthorized', why: 'revoked' },
  ],
  [
    '400 in the endpoint’s words',
    (_, r) => r.writeHead(400).end(problem(400, 'wrong')),
    { status: 'refused', code: 400, why: 'wrong' },
  ],
  [
    '503 with Retry-After',
    (_, r) => r.writeHead(503, { 'retry-after': '7' }).end(problem(503, 'later')),
    { status: 'unreachable', why: 'later', retryAfter: 7 },
  ],
  [
    '429 with a Retry-After of days',
    (_, r) => r.writeHead(429, { 'retry-after': '999999' }).end(problem(429, 'x')),
    { status: 'unreachable', retryAfter: 3600 },
  ],
])('classifies a response with %s', async (_, answer, expected) => {
  expect(await call(answer)).toMatchObject(expected);
});

test('an endpoint that does not answer is reported as unreachable', async () => {
  expect(await callEndpoint({ url: 'http://127.0.0.1:9', token: 't' }, '/', schema)).toMatchObject({
    status: 'unreachable',
    why: expect.stringContaining('isn’t responding'),
  });
});

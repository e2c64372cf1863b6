import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Figure, round } from './figure';
import type { LookupServer } from './lookup-server';
import { nextMessage } from './next-message';

const seconds = 4;
/** How many ask at a time. */
export const clients = 8;

/**
 * Look-ups a second over HTTP ÷ the same two calls of the store in the server's own process, by as many clients at a
 * time. Counted in keys.
 */
export async function measureLookups(): Promise<Figure[]> {
  const server = fork(new URL('./lookup-server.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  try {
    const { url, token, keys } = await nextMessage<LookupServer>(server);
    const figures: Figure[] = [];
    for (const [count, aim] of [
      [1, 0.25],
      [50, 0.5],
    ] as const) {
      const body = JSON.stringify({ prospects: keys.slice(0, count) });
      await perSecond(poster(url, token, body), 1); // Warm.
      const answer = nextMessage<number>(server);
      server.send({ count, clients, seconds });
      const bare = await answer;
      const http = await perSecond(poster(url, token, body), seconds);
      figures.push({
        name: `lookups-of-${count}-by-http`,
        value: round(http / bare),
        unit: 'ratio',
        aim: `>= ${aim}`,
        baseline: `the same transactions on PGlite without HTTP, ${round(bare * count)} keys a second; by HTTP ${round(http * count)}`,
      });
    }
    return figures;
  } finally {
    server.kill();
  }
}

/** Posts by connections of its own, kept alive: the server closes those that were idle for 5 s. */
export function poster(url: string, token: string, body: string): () => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return () =>
    new Promise((done, fail) => {
      request(`${url}/v1/lookups`, { method: 'POST', agent, headers }, async (response) => {
        const answer = await text(response);
        if (response.statusCode === 200) done();
        else fail(new Error(answer));
      })
        .once('error', fail)
        .end(body);
    });
}

/** How often some clients at a time get something done in a second. */
export async function perSecond(work: () => Promise<unknown>, seconds: number): Promise<number> {
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let count = 0;
  const client = async () => {
    while (performance.now() < end) {
      await work();
      count++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return count / ((performance.now() - begun) / 1000);
}

import { fork } from 'node:child_process';
import { type Figure, round } from './figure';
import { perSecond, poster } from './load';
import type { LookupServer } from './lookup-server';
import { nextMessage } from './next-message';

const seconds = 4;

/**
 * Lookups per second over HTTP ÷ the same two store calls in the server's own process, with the same number
 * of clients. Counted in keys.
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
      await perSecond(poster(url, token, body), 1); // Warm up.
      const answer = nextMessage<number>(server);
      server.send({ count, seconds });
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

import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Figure, median, round } from './figure';
import { nextMessage } from './next-message';
import { counted, type RecountServer } from './recount-size';
import { seededEmail } from './seed-leads';

const seconds = 20;
/** Simulates a rep moving from page to page, not a load, to measure how long each request waits. */
const pauseMs = 20;

interface Waits {
  lookup: number[];
  healthz: number[];
}

/**
 * How long lookups and `/healthz` take on the embedded store while all leads are rescored by a new definition
 * ÷ the same while nothing is rescored.
 */
export async function measureRecount(): Promise<Figure[]> {
  const server = fork(new URL('./recount-server.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  try {
    const { url, token } = await nextMessage<RecountServer>(server);
    await ask(url, token, 2); // Warm up.
    const idle = await ask(url, token, seconds);
    await tell(server, 'recount');
    await untilCounting(server);
    const busy = await ask(url, token, seconds);
    const done = await tell(server, 'how far');
    if (done === 0 || done >= counted.leads)
      throw new Error(`${done} leads were counted while it was measured`);
    const during = `while ${counted.leads} leads are recounted (${round(done / seconds)} a second)`;
    const worst = (values: readonly number[]) => Math.max(...values);
    return (['lookup', 'healthz'] as const).flatMap((asked) =>
      Object.entries({ median, worst }).map(([name, pick]) => {
        const [before, meanwhile] = [pick(idle[asked]), pick(busy[asked])];
        const baseline = `the same without, ${round(before)} ms; ${during} ${round(meanwhile)} ms`;
        return {
          name: `${asked}-during-recount-${name}`,
          value: round(meanwhile / before),
          unit: 'ratio',
          aim: '',
          baseline,
        };
      }),
    );
  } finally {
    server.kill();
  }
}

/** Looks up one lead after another and requests `/healthz`. @returns how long each took, in milliseconds. */
async function ask(url: string, token: string, seconds: number): Promise<Waits> {
  const waits: Waits = { lookup: [], healthz: [] };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const end = performance.now() + seconds * 1000;
  for (let lead = 0; performance.now() < end; lead = (lead + 97) % counted.leads) {
    const body = JSON.stringify({ prospects: [{ email: seededEmail(lead) }] });
    waits.lookup.push(await timed(() => fetch(`${url}/v1/lookups`, { method: 'POST', headers, body })));
    waits.healthz.push(await timed(() => fetch(`${url}/healthz`)));
    await sleep(pauseMs);
  }
  return waits;
}

async function timed(request: () => Promise<Response>): Promise<number> {
  const begun = performance.now();
  const response = await request();
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return performance.now() - begun;
}

async function untilCounting(server: ChildProcess): Promise<void> {
  while ((await tell(server, 'how far')) === 0) await sleep(100);
}

function tell(server: ChildProcess, message: 'recount' | 'how far'): Promise<number> {
  const answer = nextMessage<number>(server);
  server.send(message);
  return answer;
}

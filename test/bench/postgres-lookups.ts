import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { weekBefore } from '../../server/features/scoring/score-lead';
import { hashToken } from '../../server/features/teams/tokens';
import { type Figure, median, round } from './figure';
import { clients, perSecond, poster } from './load';
import type { BenchServer } from './postgres-server';
import { seededEmail } from './seed-leads';

const seconds = 5;
const run = promisify(execFile);

/**
 * Lookups per second over HTTP ÷ the same two statements by pgbench with the same number of clients, counted
 * in keys.
 */
export async function measureLookupsOnPostgres(
  { url, token, team, rep }: BenchServer,
  database: string,
  pgbench: string,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [count, aim] of [
    [1, 0.25],
    [50, 0.5],
  ] as const) {
    const keys = Array.from({ length: count }, (_, n) => ({ email: seededEmail(n) }));
    const weekAgo = weekBefore(new Date()).toISOString().slice(0, 10);
    const script = `select authenticate('${team}', '${hashToken(token)}', now(), '127.0.0.1');\nselect look_up('${team}', '${JSON.stringify(keys)}', '${weekAgo}', '${rep}');\n`;
    const bare = await byPgbench(pgbench, database, script);
    const post = poster(url, token, JSON.stringify({ prospects: keys }));
    await perSecond(post, 1); // Warm up.
    const http = await perSecond(post, seconds);
    figures.push({
      name: `lookups-of-${count}-on-postgres`,
      value: round(http / bare),
      unit: 'ratio',
      aim: `>= ${aim}`,
      baseline: `the same by pgbench with prepared statements, ${clients} clients each, ${round(bare * count)} keys a second; by HTTP ${round(http * count)}`,
    });
  }
  return figures;
}

async function byPgbench(pgbench: string, database: string, script: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-pgbench-'));
  const file = join(folder, 'look-up.sql');
  await writeFile(file, script);
  const options = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(clients),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-f',
    file,
  ];
  const { stdout } = await run(pgbench, [...options, database]);
  await rm(folder, { recursive: true });
  const found = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (!found) throw new Error(stdout);
  return Number(found);
}

/** Two processes on one database ÷ one process, in lookups per second. */
export async function measureTwoProcesses(one: BenchServer, two: BenchServer): Promise<Figure> {
  const body = JSON.stringify({ prospects: [{ email: seededEmail(1) }] });
  const [first, second] = [poster(one.url, one.token, body), poster(two.url, one.token, body)];
  await perSecond(second, 1); // Warm up.
  const alone = await perSecond(first, seconds);
  let turn = 0;
  const both = await perSecond(() => (turn++ % 2 ? first() : second()), seconds);
  return {
    name: 'two-processes',
    value: round(both / alone),
    unit: 'ratio',
    aim: '',
    baseline: `one process, ${round(alone)} lookups a second on two cores that PostgreSQL and the clients share; two ${round(both)}`,
  };
}

/** The median time of single lookups, each of another lead, in ms. */
export async function medianLookup({ url, token }: BenchServer, leads: number): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 400; turn++) {
    const email = seededEmail(Math.floor((turn * 7919) % leads));
    const post = poster(url, token, JSON.stringify({ prospects: [{ email }] }));
    const begun = performance.now();
    await post();
    times.push(performance.now() - begun);
  }
  return median(times.slice(100));
}

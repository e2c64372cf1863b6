import { type ChildProcess, fork } from 'node:child_process';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { newDatabase } from '../support/new-database';
import { findPostgres, startPostgres } from '../support/postgres';
import { measureEvents } from './events';
import { type Figure, round } from './figure';
import { perSecond, poster } from './load';
import { nextMessage } from './next-message';
import { measureLookupsOnPostgres, measureTwoProcesses, medianLookup } from './postgres-lookups';
import type { BenchServer } from './postgres-server';
import { actsEach, seededEmail, seedLeads } from './seed-leads';

/** The numbers of leads that make ten thousand and ten million engagements. */
const [few, many] = [10_000 / actsEach, 10_000_000 / actsEach];
const batchSize = 20_000;

/** The figures that need PostgreSQL. If it isn't installed, warns and returns none. */
export async function measureOnPostgres(): Promise<Figure[]> {
  const programs = findPostgres();
  if (!programs) {
    console.warn('!!! PostgreSQL isn’t installed here, so the figures that need it are left out.');
    return [];
  }
  // A quarter of the machine's memory, as PostgreSQL's manual recommends.
  const postgres = await startPostgres(programs, Math.round(totalmem() / 4e6));
  const servers: ChildProcess[] = [];
  let owner: Client | undefined;
  try {
    const { url, ownerUrl } = await newDatabase(postgres.url);
    const connected = new Client({ connectionString: ownerUrl });
    owner = connected;
    const start = () => startServer(url, ownerUrl, servers);
    const server = await start();
    await connected.connect();
    const run = (statement: string) => connected.query(statement);
    await seedLeads(run, server.team, { from: 0, to: few });
    await connected.query('vacuum analyze');
    const lookups = await measureLookupsOnPostgres(server, url, join(programs, 'pgbench'));
    const small = await medianLookup(server, few); // Measured after them, because an endpoint is slower when it starts.
    const figures = [
      ...lookups,
      await measureTwoProcesses(server, await start()),
      await measureEvents(server, ownerUrl),
      await measureMemory(server),
    ];
    for (let from = few; from < many; from += batchSize) {
      await seedLeads(run, server.team, { from, to: Math.min(many, from + batchSize) });
    }
    await connected.query('vacuum analyze');
    await readIntoMemory(connected);
    const large = await medianLookup(server, many);
    const baseline = `the median lookup with 10,000 engagements, ${round(small)} ms; with 10,000,000 ${round(large)} ms, ${actsEach} a lead and all in memory in both`;
    return [
      ...figures,
      { name: 'lookup-at-ten-million', value: round(large / small), unit: 'ratio', aim: '<= 1.3', baseline },
    ];
  } finally {
    await owner?.end();
    for (const server of servers) server.kill();
    await postgres.stop();
  }
}

/**
 * Loads the tables into memory, as on a server that has been up for a while, to measure the lookup and not
 * the disk.
 */
async function readIntoMemory(owner: Client): Promise<void> {
  await owner.query('create extension if not exists pg_prewarm');
  await owner.query(`select pg_prewarm(i.indexrelid), pg_prewarm(i.indrelid) from pg_index i
    where i.indrelid = any(array['leads', 'identities', 'engagement_sums', 'engagement_days', 'contents', 'feedback']::regclass[])`);
}

/** The endpoint's memory use after 25 seconds of lookups ÷ after five. */
async function measureMemory(server: BenchServer): Promise<Figure> {
  const body = JSON.stringify({
    prospects: Array.from({ length: 10 }, (_, n) => ({ email: seededEmail(n) })),
  });
  const post = poster(server.url, server.token, body);
  await perSecond(post, 5);
  const early = await server.memory();
  await perSecond(post, 20);
  const late = await server.memory();
  const baseline = `the heap after 5 s of load, ${round(early)} MB; after 25 s ${round(late)} MB`;
  return { name: 'memory-under-load', value: round(late / early), unit: 'ratio', aim: '', baseline };
}

async function startServer(url: string, ownerUrl: string, servers: ChildProcess[]): Promise<BenchServer> {
  const server = fork(new URL('./postgres-server.ts', import.meta.url), {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl },
  });
  servers.push(server);
  const told = await nextMessage<Omit<BenchServer, 'memory'>>(server);
  return {
    ...told,
    memory() {
      const answer = nextMessage<number>(server);
      server.send('memory');
      return answer;
    },
  };
}

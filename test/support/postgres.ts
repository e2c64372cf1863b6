import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { Client } from 'pg';

/** A PostgreSQL cluster started for the tests. */
export interface Postgres {
  /** The superuser's URL, on loopback. */
  url: string;
  /** Stops it as for maintenance and cuts every connection. `resume` starts it again with its data. */
  halt: () => void;
  resume: () => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Starts an empty cluster.
 *
 * @param programs the folder with PostgreSQL's programs, from `findPostgres`.
 * @param memory its `shared_buffers` in MB; PostgreSQL's own default is 128.
 */
export async function startPostgres(programs: string, memory = 128): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-postgres-'));
  const data = join(folder, 'data');
  const port = await getPort();
  const asUser = otherUser(folder);
  run(asUser, join(programs, 'initdb'), ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8']);
  const settings = ['listen_addresses=127.0.0.1', 'fsync=off', `shared_buffers=${memory}MB`];
  const [command, ...args] = [
    ...asUser,
    join(programs, 'postgres'),
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  let server = spawn(command ?? '', args, { stdio: 'ignore' });
  const url = `postgres://owner@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  const end = (how: 'fast' | 'immediate') =>
    run(asUser, join(programs, 'pg_ctl'), ['-D', data, '-m', how, 'stop']);
  return {
    url,
    halt: () => end('fast'),
    async resume() {
      server = spawn(command ?? '', args, { stdio: 'ignore' });
      await untilReady(url);
    },
    async stop() {
      end('immediate');
      server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The folder with the programs of the newest installed PostgreSQL; undefined if there is none. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  return versions
    .map((version) => join(debian, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

/** PostgreSQL refuses to run as root, so another user owns the folder and the process. */
function otherUser(folder: string): string[] {
  if (process.getuid?.() !== 0) return [];
  execFileSync('chown', ['postgres', folder]);
  return ['runuser', '-u', 'postgres', '--'];
}

function run(asUser: string[], program: string, args: string[]): void {
  const [command = program, ...rest] = [...asUser, program];
  execFileSync(command, [...rest, ...args], { stdio: 'ignore' });
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

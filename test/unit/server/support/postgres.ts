import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of a PostgreSQL cluster of these tests' own; empty where there is none. */
    postgres: string;
  }
}

/** Starts a PostgreSQL of the tests' own, where its programs are installed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const programs = findPrograms();
  if (!programs) {
    const loud =
      'No PostgreSQL on this machine: the server’s tests run on PGlite ALONE. Install "postgresql".';
    if (process.env.PASSBACK_ALL_TESTS) throw new Error(loud);
    console.warn(`\n!!! ${loud}\n`);
    project.provide('postgres', '');
    return async () => {};
  }
  const folder = await mkdtemp(join(tmpdir(), 'passback-postgres-'));
  const data = join(folder, 'data');
  const port = await getPort();
  const asUser = otherUser(folder);
  run(asUser, join(programs, 'initdb'), ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8']);
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-k', folder];
  const [command, ...args] = [
    ...asUser,
    join(programs, 'postgres'),
    '-D',
    data,
    '-p',
    String(port),
    ...settings,
  ];
  const server = spawn(command ?? '', args, { stdio: 'ignore' });
  const url = `postgres://owner@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  project.provide('postgres', url);
  return async () => {
    run(asUser, join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
    server.kill();
    await rm(folder, { recursive: true, force: true });
  };
}

/** PostgreSQL refuses to run as root: another user owns the folder and the process. */
function otherUser(folder: string): string[] {
  if (process.getuid?.() !== 0) return [];
  execFileSync('chown', ['postgres', folder]);
  return ['runuser', '-u', 'postgres', '--'];
}

function run(asUser: string[], program: string, args: string[]): void {
  const [command = program, ...rest] = [...asUser, program];
  execFileSync(command, [...rest, ...args], { stdio: 'ignore' });
}

function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  return versions
    .map((version) => join(debian, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
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

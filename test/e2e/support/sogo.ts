import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { Client } from 'pg';
import { findPostgres, type Postgres, startPostgres } from '../../support/postgres';
import { startStoppable } from '../../support/start-stoppable';
import { type Dovecot, startDovecot } from './dovecot';
import { missingFor } from './skip-reason';
import { startSogoProxy } from './sogo-proxy';
import { waitUntilUp } from './wait-until-up';
import type { Webmail } from './webmail';

const programs = [
  '/usr/sbin/sogod',
  '/usr/bin/memcached',
  '/usr/sbin/dovecot',
  '/usr/bin/Xvfb',
  '/usr/bin/xdotool',
];

/** What a real SOGo needs that is missing on this machine; undefined if nothing is. */
export function missingForSogo(): string | undefined {
  return findPostgres() ? missingFor(programs) : 'PostgreSQL';
}

/** Starts SOGo and everything it needs on loopback, from Debian's packages, with its own mailbox. */
export function startSogo(): Promise<Webmail> {
  return startStoppable(async (onStop) => {
    const folder = await mkdtemp(join(tmpdir(), 'passback-sogo-'));
    onStop(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    await chmod(folder, 0o777); // SOGo's own user writes there.
    const dovecot = await startDovecot();
    onStop(dovecot.stop);
    const postgres = await startPostgres(findPostgres() ?? '');
    onStop(postgres.stop);
    await addUser(postgres, dovecot);
    const port = await getPort();
    const asSogo = { uid: idOf('-u'), gid: idOf('-g'), env: { ...process.env, HOME: folder } };
    const cache = join(folder, 'memcached.sock');
    const memcached = spawn('/usr/bin/memcached', ['-s', cache], { ...asSogo, stdio: 'ignore' });
    onStop(() => kill(memcached));
    const sogod = spawn('/usr/sbin/sogod', settingsOf({ folder, port, cache, dovecot, postgres }), {
      ...asSogo,
      stdio: 'ignore',
    });
    onStop(() => kill(sogod));
    const proxy = await startSogoProxy(port);
    onStop(proxy.stop);
    const url = `${proxy.url}/SOGo/`;
    await waitUntilUp(url);
    return { url, user: dovecot.user, password: dovecot.password };
  });
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL'); // After SIGTERM, SOGo takes up to half a minute to stop.
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** SOGo looks up its users in a table that another system provides. */
async function addUser({ url }: Postgres, { user, password }: Dovecot): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE users (c_uid text, c_name text, c_password text, c_cn text, mail text)');
  const values = [user, user, password, 'Rep', `${user}@acme-sales.example`];
  await client.query('INSERT INTO users VALUES ($1, $2, $3, $4, $5)', values);
  await client.end();
}

function settingsOf(of: {
  folder: string;
  port: number;
  cache: string;
  dovecot: Dovecot;
  postgres: Postgres;
}): string[] {
  const table = (name: string) => `${of.postgres.url.replace('postgres:', 'postgresql:')}/${name}`;
  const settings = {
    WOPort: `127.0.0.1:${of.port}`,
    WONoDetach: 'YES',
    WOUseWatchDog: 'NO', // A single process, without children that would outlive it.
    WOLogFile: join(of.folder, 'sogo.log'),
    WOPidFile: join(of.folder, 'sogo.pid'),
    SOGoMemcachedHost: of.cache,
    SOGoProfileURL: table('sogo_user_profile'),
    OCSFolderInfoURL: table('sogo_folder_info'),
    OCSSessionsFolderURL: table('sogo_sessions_folder'),
    OCSEMailAlarmsFolderURL: table('sogo_alarms_folder'),
    SOGoIMAPServer: `imap://127.0.0.1:${of.dovecot.port}`,
    SOGoLoginModule: 'Mail',
    SOGoMailDomain: 'acme-sales.example',
    SOGoUserSources: `({ type = sql; id = users; canAuthenticate = YES; userPasswordAlgorithm = plain; viewURL = "${table('users')}"; })`,
  };
  return Object.entries(settings).flatMap(([name, value]) => [`-${name}`, value]);
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'sogo'], { encoding: 'utf8' }));
}

/** Gives a test a running SOGo. */
export const onSogo = {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  sogo: async ({}, use: (webmail: Webmail) => Promise<void>) => {
    const sogo = await startSogo();
    await use(sogo);
    await sogo.stop();
  },
};

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import getPort from 'get-port';
import { startStoppable } from '../../support/start-stoppable';
import { startDovecot } from './dovecot';
import { missingFor } from './skip-reason';
import { waitUntilUp } from './wait-until-up';
import type { Webmail } from './webmail';

const installed = '/usr/share/horde';
const libraries = '/usr/share/php';
const handler = 'Horde/Core/Ajax/Application/Handler.php';
const programs = [
  '/usr/sbin/dovecot',
  '/usr/bin/php',
  `${installed}/imp/dynamic.php`,
  join(libraries, handler),
  '/usr/bin/Xvfb',
  '/usr/bin/xdotool',
];

/** What a real Horde needs that is missing on this machine; undefined if nothing is. */
export function missingForHorde(): string | undefined {
  return missingFor(programs);
}

/**
 * Starts Dovecot and Horde on loopback, from Debian's packages, with their own mailbox and configuration.
 */
export function startHorde(): Promise<Webmail> {
  return startStoppable(async (onStop) => {
    const folder = await mkdtemp(join(tmpdir(), 'passback-horde-'));
    onStop(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    const dovecot = await startDovecot();
    onStop(dovecot.stop);
    const port = await getPort();
    const web = join(folder, 'web');
    // Horde locates its configuration relative to its files. The package links to files of optional packages.
    await cp(installed, web, { recursive: true, dereference: true, filter: existsSync });
    for (const sub of ['sessions', 'temp', 'php']) await mkdir(join(folder, sub));
    await writeFile(join(web, 'config/conf.php'), phpOf('conf', hordeSettings(folder, port)));
    await writeFile(join(web, 'imp/config/conf.php'), phpOf('conf', mailSettings));
    await writeFile(join(web, 'imp/config/backends.local.php'), phpOf('servers', backendAt(dovecot.port)));
    await supportPhp8(folder);
    const settings = {
      auto_prepend_file: join(folder, 'php/prepend.php'),
      include_path: `.:${join(folder, 'php')}:${libraries}`,
      'session.save_path': join(folder, 'sessions'),
      display_errors: '0',
    };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
    const php = spawn('php', [...options, '-S', `127.0.0.1:${port}`, '-t', web], {
      cwd: web,
      stdio: 'ignore',
    });
    onStop(() => php.kill());
    const url = `http://127.0.0.1:${port}/`;
    await waitUntilUp(`${url}login.php`);
    return { url, user: dovecot.user, password: dovecot.password };
  });
}

/** No database: preferences last as long as a session. */
function hordeSettings(folder: string, port: number) {
  return {
    debug_level: 1,
    secret_key: 'passback-local-horde',
    use_ssl: 0,
    testdisable: true,
    server: { name: '127.0.0.1', port, token_lifetime: 1800 },
    urls: { token_lifetime: 30, hmac_lifetime: 30, pretty: false },
    tmpdir: join(folder, 'temp'),
    session: {
      name: 'Horde',
      use_only_cookies: true,
      timeout: 0,
      cache_limiter: 'nocache',
      max_time: 0,
    },
    sessionhandler: { type: 'Builtin' },
    cookie: { domain: '', path: '/' },
    sql: { phptype: false },
    auth: { driver: 'application', params: { app: 'imp' }, admins: [], checkip: false, checkbrowser: false },
    log: { enabled: false },
    prefs: { maxsize: 65535, driver: 'Session', params: [] },
    alarms: { driver: false },
    group: { driver: 'Mock' },
    perms: { driver: 'Null' },
    share: { driver: 'Sqlng', cache: false },
    cache: { default_lifetime: 86400, driver: 'Null', params: [] },
    cachecss: false,
    cachejs: false,
    cachethemes: false,
    lock: { driver: 'Null' },
    token: { driver: 'Null' },
    history: { driver: 'Null' },
    davstorage: { driver: 'Null' },
    hashtable: { driver: 'none' },
    mailer: { type: 'null', params: [] },
    vfs: { type: 'File', params: { vfsroot: join(folder, 'temp') } },
    portal: { fixed_blocks: [] },
    accounts: { driver: 'null' },
    activesync: { enabled: false },
    imsp: { enabled: false },
    kolab: { enabled: false },
    problems: { enabled: false },
    user: { select_view: true, force_view: '', verify_from_addr: false },
    menu: { always: false, links: { help: 'never', prefs: 'authenticated', problem: 'never' } },
  };
}

const mailSettings = {
  user: { allow_view_source: true },
  server: { server_list: 'none' },
  compose: { use_vfs: false, link_attachments: false, attach_size_limit: 0, attach_count_limit: 0 },
  pgp: { keylength: 0 },
  maillog: { driver: 'none' },
  sentmail: { driver: 'Null' },
  contactsimage: { backends: [] },
  tasklist: { use_tasklist: false },
  notepad: { use_notepad: false },
};

function backendAt(port: number) {
  const maildomain = 'acme-sales.example';
  const server = { name: 'IMAP', hostspec: '127.0.0.1', port, protocol: 'imap', secure: false, maildomain };
  return { imap: { ...server, hordeauth: false, cache: false } };
}

function phpOf(variable: string, settings: object): string {
  return `<?php\n$${variable} = json_decode(<<<'JSON'\n${JSON.stringify(settings)}\nJSON, true);\n`;
}

/**
 * Debian's Horde calls one function that PHP 8 has removed, and passes null to another that no longer accepts
 * it.
 */
async function supportPhp8(folder: string): Promise<void> {
  await writeFile(
    join(folder, 'php/prepend.php'),
    `<?php
function each(array &$list) {
  $key = key($list);
  if ($key === null) return false;
  $value = current($list);
  next($list);
  return [0 => $key, 1 => $value, 'key' => $key, 'value' => $value];
}
`,
  );
  const source = await readFile(join(libraries, handler), 'utf8');
  const copy = join(folder, 'php', handler);
  await mkdir(dirname(copy), { recursive: true });
  await writeFile(
    copy,
    source.replace('ReflectionMethod($this, $action)', 'ReflectionMethod($this, (string) $action)'),
  );
}

/** Gives a test a running Horde. */
export const onHorde = {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  horde: async ({}, use: (webmail: Webmail) => Promise<void>) => {
    const horde = await startHorde();
    await use(horde);
    await horde.stop();
  },
};

import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { startStoppable } from '../../support/start-stoppable';
import { startDovecot } from './dovecot';
import { missingFor } from './skip-reason';
import { waitUntilUp } from './wait-until-up';
import type { Webmail } from './webmail';

const programs = [
  '/usr/sbin/dovecot',
  '/usr/bin/php',
  '/usr/share/roundcube',
  '/usr/bin/Xvfb',
  '/usr/bin/xdotool',
];

/** What a real Roundcube needs that is missing on this machine; undefined if nothing is. */
export function missingForRoundcube(): string | undefined {
  return missingFor(programs);
}

/** Starts Dovecot and Roundcube on loopback, from Debian's packages, with their own mailbox. */
export function startRoundcube(): Promise<Webmail> {
  return startStoppable(async (onStop) => {
    const folder = await mkdtemp(join(tmpdir(), 'passback-roundcube-'));
    onStop(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    const dovecot = await startDovecot();
    onStop(dovecot.stop);
    const port = await getPort();
    await chmod(folder, 0o755);
    for (const sub of ['config', 'logs', 'temp']) await mkdir(join(folder, sub));
    await writeFile(join(folder, 'config/config.inc.php'), roundcubeConfig(folder, dovecot.port));
    for (const file of ['defaults.inc.php', 'mimetypes.php']) {
      await copyFile(join('/etc/roundcube', file), join(folder, 'config', file)).catch(() => {});
    }
    const php = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', '/var/lib/roundcube/public_html'], {
      env: { ...process.env, ROUNDCUBE_CONFIG_DIR: `${folder}/config/` },
      stdio: 'ignore',
    });
    onStop(() => php.kill());
    const url = `http://127.0.0.1:${port}/`;
    await waitUntilUp(url);
    return { url, user: dovecot.user, password: dovecot.password };
  });
}

function roundcubeConfig(folder: string, imap: number): string {
  const settings = {
    db_dsnw: `sqlite:///${folder}/roundcube.db?mode=0640`,
    imap_host: `127.0.0.1:${imap}`,
    smtp_host: '',
    des_key: 'passback-local-des-key24',
    skin: 'elastic',
    log_dir: `${folder}/logs/`,
    temp_dir: `${folder}/temp/`,
    mail_domain: 'acme-sales.example',
    username_domain: 'acme-sales.example',
  };
  const lines = Object.entries(settings).map(([name, value]) => `$config['${name}'] = '${value}';`);
  return `<?php\n${lines.join('\n')}\n$config['plugins'] = [];\n`;
}

/** Gives a test a running Roundcube. */
export const onRoundcube = {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  roundcube: async ({}, use: (webmail: Webmail) => Promise<void>) => {
    const roundcube = await startRoundcube();
    await use(roundcube);
    await roundcube.stop();
  },
};

import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import getPort from 'get-port';

const programs = [
  '/usr/sbin/dovecot',
  '/usr/bin/php',
  '/usr/share/roundcube',
  '/usr/bin/Xvfb',
  '/usr/bin/xdotool',
];
const mails = resolve(import.meta.dirname, '../../fixtures/mail');

/** What a real webmail needs and this machine lacks; undefined where nothing is missing. */
export function missingForRoundcube(): string | undefined {
  if (process.getuid?.() !== 0) return 'root, to start Dovecot';
  return programs.find((program) => !existsSync(program));
}

/** A running webmail with the mailbox of the fixtures. */
export interface Roundcube {
  url: string;
  user: string;
  password: string;
  stop: () => Promise<void>;
}

/** Starts Dovecot and Roundcube on loopback, from Debian's packages, with a mailbox of their own. */
export async function startRoundcube(): Promise<Roundcube> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-roundcube-'));
  const [port, imap] = [await getPort(), await getPort()];
  await chmod(folder, 0o755);
  for (const sub of ['maildir/new', 'maildir/cur', 'maildir/tmp', 'run', 'config', 'logs', 'temp']) {
    await mkdir(join(folder, sub), { recursive: true });
  }
  for (const [index, file] of (await readdir(mails)).sort().entries()) {
    await copyFile(join(mails, file), join(folder, 'maildir/new', `${1_700_000_000 + index}.${index}.local`));
  }
  execFileSync('chown', ['-R', 'www-data', join(folder, 'maildir')]);
  await writeFile(join(folder, 'dovecot.conf'), dovecotConfig(folder, imap));
  await writeFile(join(folder, 'config/config.inc.php'), roundcubeConfig(folder, imap));
  for (const file of ['defaults.inc.php', 'mimetypes.php']) {
    await copyFile(join('/etc/roundcube', file), join(folder, 'config', file)).catch(() => {});
  }
  // It goes on in the background, and would hold our pipes open.
  execFileSync('/usr/sbin/dovecot', ['-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  const php = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', '/var/lib/roundcube/public_html'], {
    env: { ...process.env, ROUNDCUBE_CONFIG_DIR: `${folder}/config/` },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}/`;
  await untilAnswers(url);
  return {
    url,
    user: 'rep',
    password: 'passback',
    async stop() {
      php.kill();
      process.kill(Number(await readFile(join(folder, 'run/master.pid'), 'utf8')));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function dovecotConfig(folder: string, port: number): string {
  return `base_dir = ${folder}/run
log_path = ${folder}/logs/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/maildir
first_valid_uid = 1
passdb {
  driver = static
  args = password=passback
}
userdb {
  driver = static
  args = uid=www-data gid=nogroup home=${folder}/maildir
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
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

async function untilAnswers(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    if (tries === 100) throw new Error(`${url} does not answer`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import getPort from 'get-port';

const mails = resolve(import.meta.dirname, '../../fixtures/mail');

/** A running IMAP server with one mailbox that holds the fixture mails. */
export interface Dovecot {
  port: number;
  user: string;
  password: string;
  stop: () => Promise<void>;
}

/** Starts Dovecot on loopback, from Debian's package. Only root can start it. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-dovecot-'));
  const port = await getPort();
  await chmod(folder, 0o755);
  for (const sub of ['maildir/new', 'maildir/cur', 'maildir/tmp', 'run']) {
    await mkdir(join(folder, sub), { recursive: true });
  }
  for (const [index, file] of (await readdir(mails)).sort().entries()) {
    await copyFile(join(mails, file), join(folder, 'maildir/new', `${1_700_000_000 + index}.${index}.local`));
  }
  execFileSync('chown', ['-R', 'www-data', join(folder, 'maildir')]);
  await writeFile(join(folder, 'dovecot.conf'), configOf(folder, port));
  // It keeps running in the background and would hold our pipes open.
  execFileSync('/usr/sbin/dovecot', ['-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  return {
    port,
    user: 'rep',
    password: 'passback',
    async stop() {
      process.kill(Number(await readFile(join(folder, 'run/master.pid'), 'utf8')));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function configOf(folder: string, port: number): string {
  return `base_dir = ${folder}/run
log_path = ${folder}/dovecot.log
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

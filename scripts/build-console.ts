import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { consoleFolder } from '../server/platform/shipped-files';

const root = join(import.meta.dirname, '..');
const sources = [
  'server/console',
  'components/ui/theme.css',
  'utils',
  'console.vite.config.ts',
  'package-lock.json',
];

/** Builds the console's pages if they are missing or older than their sources. */
export async function buildConsole(): Promise<void> {
  const built = await changedAt(join(consoleFolder, 'index.html'));
  const changed = Math.max(...(await Promise.all(sources.map((source) => newestIn(join(root, source))))));
  if (built > changed) return;
  console.log('Building the console …');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--config', join(root, 'console.vite.config.ts'), '--logLevel', 'error'];
  const code = await new Promise((done) => {
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).once('exit', done);
  });
  if (code !== 0)
    console.warn('The console couldn’t be built, so /console only shows a message. Everything else works.');
}

async function newestIn(path: string): Promise<number> {
  const own = await changedAt(path);
  if (!(await stat(path)).isDirectory()) return own;
  const names = await readdir(path, { recursive: true });
  return Math.max(own, ...(await Promise.all(names.map((name) => changedAt(join(path, name))))));
}

/** When a file was last changed; 0 if it doesn't exist. */
function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

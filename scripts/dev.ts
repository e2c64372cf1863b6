import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer as createConsoleServer } from 'vite';
import { createServer as createExtensionServer } from 'wxt';
import { callControl } from '../server/cli/call-control';
import { ensureChromium } from './browser/ensure-chromium';
import { sandboxArgs } from './browser/sandbox-args';

const root = join(import.meta.dirname, '..');
const data = join(root, '.data/dev');
const endpointUrl = 'http://127.0.0.1:8787';

/**
 * `npm run dev`: the endpoint with a demo team, restarted when its sources change, and the console and
 * extension with hot reload, the extension in a browser. Ends with Ctrl+C, or when the endpoint ends.
 */
async function main(): Promise<void> {
  const chrome = ensureChromium();
  await mkdir(join(data, 'browser'), { recursive: true });
  const endpoint = startEndpoint();
  process.once('exit', () => endpoint.kill('SIGTERM'));
  await untilReady(endpoint);
  const vite = await createConsoleServer({ configFile: join(root, 'console.vite.config.ts') });
  await vite.listen();
  const consoleUrl = vite.resolvedUrls?.local[0] ?? '';
  const link = await callControl(data, '/console-links', { name: 'Developer', role: 'admin' });
  const invited = await callControl(data, '/codes', { name: 'Developer' });
  const extension = await createExtensionServer({
    root,
    webExt: {
      binaries: { chrome },
      chromiumArgs: sandboxArgs,
      chromiumProfile: join(data, 'browser'),
      keepProfileChanges: true,
    },
  });
  await extension.start();
  console.log(`
Endpoint         ${endpointUrl}, with a demo team; restarts when server/ or utils/ change
Console          ${consoleUrl}${new URL(link.split('\n')[0] ?? '').hash} (works once, within 15 minutes)
Connection code  ${invited.split('\n').at(-1)}

Paste the code into Passback’s options. You only need to do this once per browser profile.`);
  const stop = async () => {
    await Promise.allSettled([vite.close(), extension.stop()]);
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  endpoint.once('exit', stop);
}

function startEndpoint(): ChildProcess {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const command = [tsx, 'watch', '--clear-screen=false', 'server/main.ts', 'start'];
  const flags = ['--demo', '--data', data, '--port', new URL(endpointUrl).port, '--log-level', 'warn'];
  return spawn(process.execPath, [...command, ...flags], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * Waits until the endpoint responds.
 * @throws if it ends before.
 */
async function untilReady(endpoint: ChildProcess): Promise<void> {
  while (endpoint.exitCode === null) {
    const isReady = await fetch(`${endpointUrl}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await sleep(200);
  }
  throw new Error('The endpoint didn’t start. See the messages above.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { expect, vi } from 'vitest';
import { type OnStop, startStoppable } from '../../../support/start-stoppable';

const peers = new URL('../../../peers/package.json', import.meta.url); // Installed by `npm run peers`.
const program = createRequire(peers).resolve('node-red/red.js');

/** Starts a separate Node-RED on loopback, without any flows. */
export function startNodeRed() {
  return startStoppable(start);
}

async function start(onStop: OnStop) {
  const folder = await mkdtemp(join(tmpdir(), 'passback-node-red-'));
  onStop(() => rm(folder, { recursive: true, force: true }));
  const port = await getPort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { uiPort: port, uiHost: '127.0.0.1', userDir: folder, telemetry: { enabled: false } };
  const file = join(folder, 'settings.js');
  await writeFile(file, `module.exports = ${JSON.stringify(settings)};`);
  const child = spawn(process.execPath, [program, '--settings', file], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onStop(async () => {
    if (child.kill()) await once(child, 'exit');
  });
  let output = '';
  child.stdout.on('data', (part) => {
    output += part;
  });
  /** Node-RED logs this after it starts and after each deployment, which it answers before the flows run. */
  const starts = () => output.split('Started flows').length - 1;
  const startedAfter = (before: number) =>
    vi.waitFor(() => expect(starts()).toBeGreaterThan(before), { timeout: 30_000 });
  await startedAfter(0);
  return {
    url,
    /** Deploys our example flow with this environment, in place of any previous flows. */
    async deploy(env: Record<string, string>): Promise<void> {
      const [tab, ...nodes] = JSON.parse(await readFile('docs/examples/node-red.json', 'utf8'));
      const filled = tab.env.map((one: { name: string }) => ({ ...one, value: env[one.name] }));
      const flows = { flows: [{ ...tab, env: filled }, ...nodes] };
      const headers = { 'content-type': 'application/json', 'node-red-api-version': 'v2' };
      const before = starts();
      const response = await fetch(`${url}/flows`, { method: 'POST', headers, body: JSON.stringify(flows) });
      if (!response.ok) throw new Error(await response.text());
      await startedAfter(before);
    },
  };
}

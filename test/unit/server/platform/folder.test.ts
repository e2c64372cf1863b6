import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { makeDataFolder } from '../support/stores';

let folder: string;
beforeEach(async () => {
  folder = await makeDataFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, [inject('endpoint'), '--data', folder, ...args], {
    encoding: 'utf8',
  });
}

async function start() {
  const server = spawn(process.execPath, [inject('endpoint'), '--data', folder, '--port', '0'], {
    stdio: 'pipe',
  });
  let output = '';
  for await (const part of server.stdout) {
    output += part;
    if (/write key/i.test(output)) break;
  }
  const url = /running at (\S+)/.exec(output)?.[1] ?? '';
  const code = /(http\S+#pb_\S+)/.exec(output)?.[1] ?? '';
  return { server, output, url, code, token: code.split('#')[1] ?? '' };
}

/**
 * Each call uses its own connection, because a kept one could be closed unnoticed while a command blocks this
 * process.
 */
const me = (url: string, token: string) =>
  fetch(`${url}/v1/me`, { headers: { authorization: `Bearer ${token}`, connection: 'close' } });

test('a folder has one server: a second is refused with an explanation, commands reach the first, and a killed one leaves no lock', async () => {
  const first = await start();
  expect((await me(first.url, first.token)).status).toBe(200);

  const second = run('--port', '0');
  expect(second.status).toBe(1);
  expect(second.stderr).toMatch(/Another endpoint is already running on .*choose another folder with --data/);

  const code = run('code', 'Bea Novak', '--email', 'bea@acme.example').stdout.trim().split('\n').at(-1) ?? '';
  const answer = await (await me(first.url, code.split('#')[1] ?? '')).json();
  expect(answer).toMatchObject({ rep: { name: 'Bea Novak', email: 'bea@acme.example' } });
  expect(run('write-key', 'Website').stdout).toMatch(/^pb_/);
  const consoleToken = run('console-token', 'Maria Berg').stdout.trim();
  expect(await (await me(first.url, consoleToken)).json()).toMatchObject({
    detail: expect.stringMatching(/console token/),
  });
  expect(run('code', 'Bea', '--email', 'nonsense').stderr).toMatch(/isn’t a valid email address/);

  first.server.kill('SIGKILL');
  await once(first.server, 'exit');
  expect(run('code', 'Bea').stderr).toMatch(/No endpoint is running on .*passback start/);

  const again = await start();
  expect((await me(again.url, first.token)).status).toBe(200); // What was acknowledged survived the kill.
  again.server.kill('SIGTERM');
  expect(await once(again.server, 'exit')).toEqual([0, null]);
}, 120_000); // Eleven processes in a row take up to a minute on a busy machine.

test('an invalid command line is explained', () => {
  expect(run('frobnicate').stderr).toMatch(/Unknown command “frobnicate”/);
  expect(run('--port', 'x').stderr).toMatch(/--port is “x”.*from 0/);
  expect(run('--color').stderr).toMatch(/--color[\s\S]*passback --help/);
  expect(run('code').stderr).toMatch(/missing required argument 'name'/);
  expect(run('retention', 'events').stderr).toMatch(/retention events=400/);
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A folder with the unpacked package and only its declared dependencies. */
let folder: string;
let bin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passback-package-'));
  const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(packed.status, packed.stderr).toBe(0);
  const [{ filename }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('[\n')));
  expect(spawnSync('tar', ['-xzf', filename], { cwd: folder }).status).toBe(0);
  const root = join(folder, 'package');
  const { dependencies, bin: bins } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const place = join(root, 'node_modules', name);
    await mkdir(join(place, '..'), { recursive: true });
    await symlink(resolve('node_modules', name), place);
  }
  bin = join(root, bins.passback);
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the package runs with only its declared dependencies, serves the console, and accepts commands', async () => {
  const data = join(folder, 'data');
  const args = [bin, '--data', data, '--port', '0'];
  const server = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(server.stdout), 'line');
  const url = /running at (\S+)/.exec(line)?.[1] ?? '';
  expect(await (await fetch(`${url}/readyz`)).text()).toBe('ok');
  expect(await (await fetch(`${url}/console/`)).text()).toContain('<div id="root">');
  expect((await fetch(`${url}/openapi.json`)).status).toBe(200);
  await writeFile(join(folder, 'people.csv'), 'Email,Name\nada@northwind.example,Ada Novak\n');
  const passback = (...rest: string[]) =>
    spawnSync(process.execPath, [bin, ...rest, '--data', data], { cwd: folder, encoding: 'utf8' });
  expect(passback('import', 'people', 'people.csv', '--yes').stdout).toMatch(/^Done: 1 row/);
  const token = passback('code', 'Ana Lima').stdout.trim().split('#').at(-1);
  const answer = await fetch(`${url}/v1/lookups`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ prospects: [{ email: 'ada@northwind.example' }] }),
  });
  expect(await answer.json()).toMatchObject({ answers: [{ status: 'found', lead: { name: 'Ada Novak' } }] });
  // The review runs in a thread, which has a file of its own in the package.
  const scope = ['--scope', 'read'];
  const review = async () => {
    const headers = { authorization: `Bearer ${consoleToken}` };
    return (await fetch(`${url}/v1/console/definitions/review`, { headers })).json();
  };
  const consoleToken = passback('console-token', 'Test', ...scope)
    .stdout.trim()
    .split(/\s/)
    .at(-1);
  await expect.poll(review, { timeout: 10_000 }).toMatchObject({ review: { finding: 'too-few' } });
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
}, 60_000);

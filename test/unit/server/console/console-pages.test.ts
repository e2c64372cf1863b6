import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenAPIHono } from '@hono/zod-openapi';
import { beforeAll, expect, test } from 'vitest';
import { serveConsole } from '../../../../server/api/console-pages/serve-console';
import type { App, Env } from '../../../../server/api/http/context';

let app: App;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'passback-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>Passback</title>');
  await writeFile(join(folder, 'assets/index-1a2b.js'), 'run()');
  await writeFile(join(folder, 'secret.js'), 'secret');
  app = new OpenAPIHono<Env>();
  serveConsole(app, folder);
});

test.each(['/console', '/console/', '/console/inbox/some-id', '/console/sign-in'])(
  'the page at %s runs only the console’s scripts, can’t be framed, and is not cached',
  async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Passback');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  },
);

test('the endpoint’s address, opened in a browser, leads to the join page, and programs see no difference', async () => {
  const opened = await app.request('/', { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect([opened.status, opened.headers.get('location')]).toEqual([302, 'console/join']);
  expect((await app.request('/', { headers: { accept: '*/*' } })).status).toBe(404);
});

test('a file whose name changes with its content is cached permanently', async () => {
  const response = await app.request('/console/assets/index-1a2b.js');
  expect(await response.text()).toBe('run()');
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test.each(['index-0000.js', '..%2fsecret.js', 'index-1a2b.js%00', 'index.html'])(
  'other files are not served: %s',
  async (file) => {
    expect((await app.request(`/console/assets/${file}`)).status).toBe(404);
  },
);

test('if the console is not built, the page says how to build it', async () => {
  const bare = new OpenAPIHono<Env>();
  serveConsole(bare, join(tmpdir(), 'passback-nothing-here'));
  const response = await bare.request('/console');
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('npm run build:console');
});

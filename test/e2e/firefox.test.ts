import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { expect, test } from './support/test';

const run = promisify(execFile);
const output = resolve(import.meta.dirname, '../../.output/firefox-mv3');
const modules = resolve(import.meta.dirname, '../../node_modules');
const messages = z.array(z.object({ code: z.string() }));
const report = z.object({ errors: messages, warnings: messages, notices: messages });

/** Mozilla's linter warns about React's innerHTML and about Android. */
const known = [
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
  'UNSAFE_VAR_ASSIGNMENT',
  'UNSAFE_VAR_ASSIGNMENT',
];

test('the Firefox build is MV3 with a sidebar, and passes Mozilla’s linter except for known warnings', async () => {
  const manifest = JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({
    manifest_version: 3,
    sidebar_action: { default_panel: 'sidepanel.html', open_at_install: false },
    optional_host_permissions: ['*://*/*'],
    browser_specific_settings: { gecko: { strict_min_version: '140.0' } },
  });
  expect(manifest).not.toHaveProperty('content_scripts');
  const { stdout } = await run(process.execPath, [
    join(modules, 'web-ext/bin/web-ext.js'),
    'lint',
    '-s',
    output,
    '-o',
    'json',
  ]);
  const { errors, warnings, notices } = report.parse(JSON.parse(stdout));
  expect([...errors, ...warnings, ...notices].map(({ code }) => code).sort()).toEqual(known);
});

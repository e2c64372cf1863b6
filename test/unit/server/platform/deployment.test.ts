import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { endpointSettings } from '../../../../server/platform/settings';

const names = endpointSettings.map(({ env }) => env);
const text = (file: string) => readFile(file, 'utf8');
const all = (content: string, pattern: RegExp) => [...content.matchAll(pattern)].map(([, name = '']) => name);

test('the operating guide lists every setting as the endpoint describes it', async () => {
  const guide = await text('docs/operating.md');
  const [, section = ''] = guide.split('\n## Settings\n');
  const [table = ''] = section.split('\n## ');
  expect(table.split('\n').filter((line) => line.startsWith('| `'))).toEqual(
    endpointSettings.map(({ env, flag, default: usual, description }) => {
      return `| \`${env}\` | ${flag ? `\`--${flag}\`` : ''} | ${usual} | ${description} |`;
    }),
  );
});

test('the image sets only variables that the endpoint reads', async () => {
  const [, variables = ''] = /^ENV (.*)$/m.exec(await text('Dockerfile')) ?? [];
  const set = all(variables, /(\w+)=/g).filter((name) => name !== 'NODE_ENV');
  expect(set).toEqual(['HOST', 'PORT', 'DATA_DIR']);
  expect(names).toEqual(expect.arrayContaining(set));
});

test('Compose gives the endpoint only variables that it reads', async () => {
  const [, block = ''] =
    /\n {2}endpoint:\n[\s\S]*?\n {4}environment:\n((?: {6}.*\n)+)/.exec(await text('deploy/compose.yaml')) ??
    [];
  const given = all(block, /^ {6}(\w+):/gm);
  expect(given).toContain('PUBLIC_URL');
  expect(names).toEqual(expect.arrayContaining(given));
});

test('.env.example names every variable that Compose asks for', async () => {
  const asked = new Set(all(await text('deploy/compose.yaml'), /(?<!\$)\$\{(\w+)/g));
  const named = all(await text('deploy/.env.example'), /^(\w+)=/gm);
  expect(named.sort()).toEqual([...asked].sort());
});

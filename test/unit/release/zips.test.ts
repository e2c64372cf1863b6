import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'passback-zips-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Zips the extension for a browser in a folder. @returns the hash of each zip by its name. */
async function zip(folder: string, browser: 'chrome' | 'firefox'): Promise<Map<string, string>> {
  const wxt = resolve('node_modules/wxt/bin/wxt.mjs');
  const { status, stderr, stdout } = spawnSync(process.execPath, [wxt, 'zip', '-b', browser], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined }, // Otherwise React is built for tests.
  });
  expect(status, stderr + stdout).toBe(0);
  const names = (await readdir(join(folder, '.output'))).filter(
    (name) => name.endsWith('.zip') && name.includes('chrome') === (browser === 'chrome'),
  );
  return new Map(
    await Promise.all(
      names
        .sort()
        .map(async (name) => [name, hashOf(await readFile(join(folder, '.output', name)))] as const),
    ),
  );
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function withPackages(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** A copy of the repository's files, as in a clone. */
async function cloneTo(name: string): Promise<string> {
  const folder = await withPackages(join(root, name));
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  for (const file of stdout.split('\0').filter(Boolean)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(file, join(folder, file)).catch(() => {}); // The file was deleted but not committed yet.
  }
  return folder;
}

test('two builds in two folders are byte-identical, and so is a build from the sources for Firefox’s reviewers', async () => {
  const [one, other] = [await cloneTo('one'), await cloneTo('other')];
  const chrome = await zip(one, 'chrome');
  expect(await zip(other, 'chrome')).toEqual(chrome);
  const firefox = await zip(one, 'firefox');
  const sources = [...firefox.keys()].find((name) => name.includes('sources')) ?? '';

  const reviewers = await withPackages(join(root, 'reviewers'));
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(join(one, '.output', sources))))) {
    expect(name).not.toMatch(/^(?:server|test|docs|dist)\//);
    await mkdir(dirname(join(reviewers, name)), { recursive: true });
    await writeFile(join(reviewers, name), bytes);
  }
  expect(await zip(reviewers, 'firefox')).toEqual(firefox);
}, 300_000);

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restoreBackup } from '../../../../server/platform/backup/restore-backup';
import { writeBackup } from '../../../../server/platform/backup/write-backup';
import { openPglite } from '../../../../server/platform/db/open-pglite';
import type { Store } from '../../../../server/platform/db/store';
import { leads } from '../../../../server/platform/db/tables/lead-tables';
import { lockFolder } from '../../../../server/platform/folder-lock';
import { createApi, identifyEvent } from '../support/api';
import { openMigratedPglite } from '../support/stores';

const now = new Date('2026-11-24T12:00:00Z');
let root: string;
let file: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'passback-backup-'));
  file = join(root, 'monday.tar.gz');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const names = async (store: Store) => {
  const [team = ''] = await store.teamIds();
  return (await store.inTeam(team, (tx) => tx.select().from(leads))).map(({ email }) => email).sort();
};
const namesIn = async (folder: string) => {
  const store = await openPglite(folder);
  const found = await names(store);
  await store.close();
  return found;
};
const restore = (folder: string, isConfirmed = false) => restoreBackup(file, folder, { isConfirmed, now });

test('a backup is made while the store is in use and restored into a new folder, or over another after confirmation', async () => {
  const used = join(root, 'used');
  const store = await openMigratedPglite(used);
  const api = await createApi(store);
  const send = (email: string) => api.send('/v1/identify', identifyEvent(email));
  await send('before@acme.example');
  const meanwhile = Promise.all(Array.from({ length: 10 }, (_, index) => send(`while${index}@acme.example`)));
  expect(await writeBackup(store, file)).toBe((await readFile(file)).length);
  await meanwhile;
  await send('after@acme.example');
  await expect(writeBackup(store, file)).rejects.toThrow(/already exists/);
  await expect(writeBackup(store, join(root, 'nowhere', 'x'))).rejects.toThrow(/can’t be written/);
  await store.close();
  expect((await readdir(root)).sort()).toEqual(['monday.tar.gz', 'used']);

  expect(await restore(join(root, 'new'))).toBeUndefined();
  const restored = await namesIn(join(root, 'new'));
  expect(restored).toContain('before@acme.example');
  expect(restored).not.toContain('after@acme.example');

  await expect(restore(used)).rejects.toThrow(/already contains data.*--yes/);
  expect(await namesIn(used)).toContain('after@acme.example');
  const aside = (await restore(used, true)) ?? '';
  expect(await namesIn(used)).toEqual(restored);
  expect(await readdir(aside)).toContain('PG_VERSION');
});

test('a damaged file, a file that isn’t a backup, and a folder in use are refused before anything changes', async () => {
  const folder = join(root, 'used');
  const store = await openMigratedPglite(folder);
  const api = await createApi(store);
  await api.send('/v1/identify', identifyEvent('before@acme.example'));
  await writeBackup(store, file);
  await store.close();
  const whole = await readFile(file);
  const flipped = Buffer.from(whole);
  flipped[whole.length >> 1] = (flipped[whole.length >> 1] ?? 0) ^ 1;
  for (const bytes of [whole.subarray(0, -1000), flipped, Buffer.from('no backup'), gzipSync('no backup')]) {
    await writeFile(file, bytes);
    await expect(restore(folder, true)).rejects.toThrow(/isn’t an endpoint backup, or it is damaged/);
    expect((await readdir(folder)).filter((name) => name !== 'endpoint.sock')).toEqual(['pglite']);
  }
  await writeFile(file, whole);
  const lock = await lockFolder(folder, (_, response) => response.end());
  await expect(restore(folder, true)).rejects.toThrow(/already running/);
  await lock.release();
  expect(await namesIn(folder)).toEqual(['before@acme.example']);
});

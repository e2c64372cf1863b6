import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { openPglite } from '../db/open-pglite';
import { lockFolder } from '../folder-lock';
import { UserError } from '../user-error';
import { pathExists } from './path-exists';

const unzip = promisify(gunzip);

/**
 * Puts a backup into a data folder that no endpoint runs on. The backup is opened beside what is there, brought up to
 * date and read before anything is touched.
 *
 * @param isSure without it, a folder that holds data already is refused. What it held is kept beside it.
 * @returns where that is; undefined where there was nothing.
 * @throws UserError when the file is damaged, an endpoint runs on the folder, or it holds data.
 */
export async function restoreBackup(
  file: string,
  folder: string,
  { isSure, now }: { isSure: boolean; now: Date },
): Promise<string | undefined> {
  const dump = await readDump(file);
  const lock = await lockFolder(folder, (_, response) => {
    response.writeHead(503).end('A backup is being restored into this folder. Try again in a moment.');
  });
  const data = join(folder, 'pglite');
  const fresh = join(folder, 'restoring');
  try {
    const holdsData = await pathExists(data);
    if (holdsData && !isSure) {
      throw new UserError(`${folder} holds data already. To put the backup in its place, add --yes.`);
    }
    await rm(fresh, { recursive: true, force: true }); // Of a restore that was killed.
    await fill(fresh, dump, file);
    const aside = join(folder, `pglite-before-${now.toISOString().replace(/\W/g, '-')}`);
    if (holdsData) await rename(data, aside);
    await rename(join(fresh, 'pglite'), data);
    return holdsData ? aside : undefined;
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await lock.release();
  }
}

/** The backup's bytes: gzip has a checksum over the whole. */
async function readDump(file: string): Promise<Blob> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UserError(`${file} can’t be read: ${error.message}`);
  });
  await unzip(bytes).catch(() => refuse(file));
  return new Blob([new Uint8Array(bytes)], { type: 'application/x-gzip' });
}

/** Loads it into a folder of its own, and opens it as the endpoint would. */
async function fill(fresh: string, dump: Blob, file: string): Promise<void> {
  await mkdir(fresh);
  try {
    const store = await openPglite(fresh, dump);
    const teams = await store.teamIds();
    await store.close();
    if (teams.length > 0) return;
  } catch (error) {
    if (error instanceof UserError) throw error;
    // What PGlite reports for a file that is not a data folder helps nobody.
  }
  refuse(file);
}

function refuse(file: string): never {
  throw new UserError(`${file} is no backup of an endpoint, or it is damaged. Nothing was touched.`);
}

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
 * Restores a backup into a data folder that no endpoint is using. The backup is loaded next to the existing
 * data, migrated, and read before anything is changed.
 *
 * @param isConfirmed if false, a folder that already contains data is refused. Otherwise, its data is moved
 * aside.
 * @returns where the previous data is now; undefined if there was none.
 * @throws UserError if the file is damaged, an endpoint is using the folder, or it contains data.
 */
export async function restoreBackup(
  file: string,
  folder: string,
  { isConfirmed, now }: { isConfirmed: boolean; now: Date },
): Promise<string | undefined> {
  const dump = await readDump(file);
  const lock = await lockFolder(folder, (_, response) => {
    response.writeHead(503).end('A backup is being restored into this folder. Try again in a moment.');
  });
  const data = join(folder, 'pglite');
  const staging = join(folder, 'restoring');
  try {
    const hasData = await pathExists(data);
    if (hasData && !isConfirmed) {
      throw new UserError(`${folder} already contains data. To replace it with the backup, add --yes.`);
    }
    await rm(staging, { recursive: true, force: true }); // Left by a restore that was killed.
    await loadInto(staging, dump, file);
    const aside = join(folder, `pglite-before-${now.toISOString().replace(/\W/g, '-')}`);
    if (hasData) await rename(data, aside);
    await rename(join(staging, 'pglite'), data);
    return hasData ? aside : undefined;
  } finally {
    await rm(staging, { recursive: true, force: true });
    await lock.release();
  }
}

/** Reads the backup. Gzip's checksum covers all of it. */
async function readDump(file: string): Promise<Blob> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UserError(`${file} can’t be read: ${error.message}`);
  });
  await unzip(bytes).catch(() => refuse(file));
  return new Blob([new Uint8Array(bytes)], { type: 'application/x-gzip' });
}

/** Loads the backup into a folder of its own and opens it as the endpoint would. */
async function loadInto(staging: string, dump: Blob, file: string): Promise<void> {
  await mkdir(staging);
  try {
    const store = await openPglite(staging, dump);
    const teams = await store.teamIds();
    await store.close();
    if (teams.length > 0) return;
  } catch (error) {
    if (error instanceof UserError) throw error;
    // PGlite's own message for a file that isn't a data folder isn't helpful.
  }
  refuse(file);
}

function refuse(file: string): never {
  throw new UserError(`${file} isn’t an endpoint backup, or it is damaged. Nothing was changed.`);
}

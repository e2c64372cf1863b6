import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { Store } from '../db/store';
import { UserError } from '../user-error';
import { pathExists } from './path-exists';

/**
 * Writes a backup of the embedded store while it is in use. The file is complete or not written at all.
 *
 * @returns its size in bytes.
 * @throws UserError if the file exists or can't be written, or the store is PostgreSQL.
 */
export async function writeBackup(store: Store, file: string): Promise<number> {
  if (!store.dump) {
    throw new UserError('The data is in PostgreSQL. Back it up with pg_dump; see docs/operating.md.');
  }
  if (await pathExists(file)) throw new UserError(`${file} already exists. Choose another name.`);
  const bytes = new Uint8Array(await (await store.dump()).arrayBuffer());
  const temporary = `${file}.${randomUUID().slice(0, 8)}.part`;
  try {
    const handle = await open(temporary, 'wx', 0o600); // It contains everyone's data.
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UserError(`${file} can’t be written: ${error instanceof Error ? error.message : error}`);
  }
  return bytes.length;
}

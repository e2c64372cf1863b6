import { restoreBackup } from '../platform/backup/restore-backup';

/**
 * Restores a backup to a data folder.
 * @returns what was done.
 * @throws UserError
 */
export async function restore(file: string, folder: string, isSure: boolean): Promise<string> {
  const aside = await restoreBackup(file, folder, { isSure, now: new Date() });
  const before = aside ? ` The previous data is in ${aside}. Remove it when you no longer need it.` : '';
  return `Restored ${file} to ${folder}.${before} It may contain people you have erased since, so erase them again.`;
}

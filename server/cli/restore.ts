import { restoreBackup } from '../platform/backup/restore-backup';

/**
 * Restores a backup to a data folder.
 * @returns what was done.
 * @throws UserError
 */
export async function restore(file: string, folder: string, isSure: boolean): Promise<string> {
  const aside = await restoreBackup(file, folder, { isSure, now: new Date() });
  const before = aside ? ` What was there before is in ${aside}: remove it when you no longer need it.` : '';
  return `Restored ${file} to ${folder}.${before} Erase again everyone you have erased since the backup.`;
}

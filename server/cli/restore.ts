import { restoreBackup } from '../platform/backup/restore-backup';

/**
 * Restores a backup to a data folder.
 * @returns what was done.
 * @throws UserError
 */
export async function restore(file: string, folder: string, isConfirmed: boolean): Promise<string> {
  const previousData = await restoreBackup(file, folder, { isConfirmed, now: new Date() });
  const previousNote = previousData
    ? ` The previous data is in ${previousData}. Remove it when you no longer need it.`
    : '';
  return `Restored ${file} to ${folder}.${previousNote} It may contain people you have erased since, so erase them again.`;
}

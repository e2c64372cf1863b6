import { UserError } from '../platform/user-error';
import type { Command } from './command';

/** Puts a backup into the data folder, when no server runs on it. */
export const restore: Command = async (folder, [file], { yes: isSure = false }) => {
  if (!file)
    throw new UserError('From which file? Say: npm run endpoint -- restore monday.tar.gz --data new-folder');
  const { restoreBackup } = await import('../platform/backup/restore-backup'); // With the store, which no other command needs.
  const aside = await restoreBackup(file, folder, { isSure, now: new Date() });
  const before = aside ? ` What was there before is in ${aside}: remove it when you no longer need it.` : '';
  return `Restored ${file} into ${folder}.${before} Erase again whom you have erased since the backup.`;
};

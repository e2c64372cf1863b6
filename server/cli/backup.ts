import { resolve } from 'node:path';
import { UserError } from '../platform/user-error';
import { callControl } from './call-control';
import type { Command } from './command';

/** Has the running server write its embedded store into a file. */
export const backup: Command = (folder, [file]) => {
  if (!file) throw new UserError('Into which file? Say: npm run endpoint -- backup monday.tar.gz');
  return callControl(folder, '/backup', { file: resolve(file) });
};

import { UserError } from '../platform/user-error';
import { callControl } from './call-control';
import type { Command } from './command';

/** Prints all that is held about one person, as JSON. */
export const exportCommand: Command = (folder, [key]) => {
  if (!key) throw new UserError(`Whom? Say: npm run endpoint -- export jo@acme.example`);
  return callControl(folder, '/export', { key });
};

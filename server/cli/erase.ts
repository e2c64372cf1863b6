import { UserError } from '../platform/user-error';
import { callControl } from './call-control';
import type { Command } from './command';

/** Removes all that is held about one person, once it is told --yes; says what. */
export const erase: Command = (folder, [key], { yes: isSure = false }) => {
  if (!key) throw new UserError(`Whom? Say: npm run endpoint -- erase jo@acme.example --yes`);
  return callControl(folder, '/erase', { key, isSure });
};

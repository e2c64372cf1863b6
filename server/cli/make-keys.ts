import { UserError } from '../platform/user-error';
import { callControl } from './call-control';
import type { Command, CommandOptions } from './command';

/** A connection code for a rep. */
export const makeCode = forSomebody(
  'Whose code? Say: npm run endpoint -- code "Ana Lima"',
  '/codes',
  (name, { email }) => ({ name, email }),
);

/** A key for one of marketing's systems. */
export const makeWriteKey = forSomebody(
  'For which system? Say: npm run endpoint -- write-key "Website"',
  '/write-keys',
  (label, { browser }) => ({ label, isPublic: browser === true }),
);

/** A token for one of marketing's own systems: to answer reps with, unless scopes are named. */
export const makeConsoleToken = forSomebody(
  'For whom? Say: npm run endpoint -- console-token "Maria Berg"',
  '/console-tokens',
  (label, { scope }) => ({ label, scopes: scope?.split(',').map((name) => name.trim()) }),
);

/** A link that signs in to the console, once. */
export const makeConsoleLink = forSomebody(
  'For whom? Say: npm run endpoint -- console-link "Maria Berg" --role admin',
  '/console-links',
  (name, { role }) => ({ name, role }),
);

/** A command that asks the running server to make something for who is named, or says how to name them. */
function forSomebody(
  unnamed: string,
  path: Parameters<typeof callControl>[1],
  bodyOf: (name: string, options: CommandOptions) => object,
): Command {
  return async (folder, [name], options) => {
    if (!name) throw new UserError(unnamed);
    return callControl(folder, path, bodyOf(name, options));
  };
}

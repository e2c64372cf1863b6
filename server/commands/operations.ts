import { erase } from './erase';
import { exportCommand } from './export';

/** One command of the endpoint's operation. @returns what the terminal says. @throws UserError */
export type Command = (folder: string, args: string[], options: { yes?: boolean }) => Promise<string>;

/** The commands by their names; those that ask the running server do it over the socket in its folder. */
export const operations: ReadonlyMap<string, Command> = new Map([
  ['export', exportCommand],
  ['erase', erase],
]);

/** Their lines of the usage text. */
export const operationsUsage = `  npm run endpoint -- export <key>                   print all that is held about a person, as JSON
  npm run endpoint -- erase <key> --yes              remove it, for good; <key>: address, LinkedIn URL or lead id`;

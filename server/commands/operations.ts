import { backup } from './backup';
import { erase } from './erase';
import { exportCommand } from './export';
import { importCommand } from './import-command';
import { prune } from './prune';
import { restore } from './restore';
import { retention } from './retention';

/** One command of the endpoint's operation. @returns what the terminal says. @throws UserError */
export type Command = (folder: string, args: string[], options: { yes?: boolean }) => Promise<string>;

/** The commands by their names; those that ask the running server do it over the socket in its folder. */
export const operations: ReadonlyMap<string, Command> = new Map([
  ['import', importCommand],
  ['export', exportCommand],
  ['erase', erase],
  ['retention', retention],
  ['prune', prune],
  ['backup', backup],
  ['restore', restore],
]);

/** Their lines of the usage text. */
export const operationsUsage = `  npm run endpoint -- import people|content|engagement <file.csv> [--yes]
                                                     what a CSV would do; with --yes it is done
  npm run endpoint -- export <key>                   print all that is held about a person, as JSON
  npm run endpoint -- erase <key> --yes              remove it, for good; <key>: address, LinkedIn URL or lead id
  npm run endpoint -- retention [events=730 …]       print, or set, how many days each class of data is kept
  npm run endpoint -- prune                          remove what is past that, now and not only once a day
  npm run endpoint -- backup <file>                  write the data folder into a file, while it is in use
  npm run endpoint -- restore <file> [--yes]         put it into a data folder that no endpoint runs on`;

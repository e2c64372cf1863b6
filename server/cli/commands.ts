import { backup } from './backup';
import type { Command } from './command';
import { erase } from './erase';
import { exportCommand } from './export';
import { importCommand } from './import-command';
import { makeCode, makeConsoleLink, makeConsoleToken, makeWriteKey } from './make-keys';
import { prune } from './prune';
import { restore } from './restore';
import { retention } from './retention';

/** The commands by their names; those that ask the running server do it over the socket in its folder. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['code', makeCode],
  ['write-key', makeWriteKey],
  ['console-token', makeConsoleToken],
  ['console-link', makeConsoleLink],
  ['import', importCommand],
  ['export', exportCommand],
  ['erase', erase],
  ['retention', retention],
  ['prune', prune],
  ['backup', backup],
  ['restore', restore],
]);

/** Their lines of the usage text. */
export const commandsUsage = `  npm run endpoint -- code "Ana Lima" [--email …]    print a connection code for a rep
  npm run endpoint -- write-key "Website" [--browser]
                                                     print a write key for one of marketing's systems; with --browser
                                                     one that may stand in a public page
  npm run endpoint -- console-token "CRM" [--scope answer,read,import,edit]
                                                     print a token for one of marketing's systems; it may answer reps,
                                                     and more where --scope says so
  npm run endpoint -- console-link "Maria Berg" [--role admin|marketer]
                                                     print a link that signs in to the console, once
  npm run endpoint -- import people|content|engagement <file> [--yes]
                                                     what a file would do; with --yes it is done. --order day-first or
                                                     month-first and --zone Europe/Berlin say how its dates are written;
                                                     --rename takes rows that give an address another person's name
  npm run endpoint -- export <key>                   print all that is held about a person, as JSON
  npm run endpoint -- erase <key> --yes              remove it, for good; <key>: address, LinkedIn URL or lead id
  npm run endpoint -- retention [events=730 …]       print, or set, how many days each class of data is kept
  npm run endpoint -- prune                          remove what is past that, now and not only once a day
  npm run endpoint -- backup <file>                  write the data folder into a file, while it is in use
  npm run endpoint -- restore <file> [--yes]         put it into a data folder that no endpoint runs on`;

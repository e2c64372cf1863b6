import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { importKind } from '../../utils/contract/console/import';
import { consoleRole, consoleScope } from '../../utils/contract/console/session';
import { readDataDir, settings } from '../platform/config';
import { UserError } from '../platform/user-error';
import { callControl } from './call-control';
import { importCommand } from './import-command';
import { programName } from './program-name';

/**
 * The command line. `parseAsync` runs a command; expected failures are thrown as UserError.
 *
 * Only `start` loads the server. The other commands call the running endpoint, so they start fast.
 */
export function makeProgram(): Command {
  const program = new Command(programName)
    .description('The Passback team endpoint.')
    .option('--data <folder>', 'Data folder (env: DATA_DIR, default: .data/endpoint)')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError(`Run “${programName} --help” for a list of commands.`);
  const folder = () => readDataDir(process.env, program.opts<{ data?: string }>().data);
  const ask = async (...[path, body]: ControlCall) => console.log(await callControl(folder(), path, body));

  const start = program.command('start', { isDefault: true }).description('Start the endpoint (the default)');
  for (const option of settings.flatMap(startOption)) start.addOption(option);
  start
    .option('--team <name>', 'Name of the team, at the first start')
    .option('--demo', 'A demo team of invented people, in .data/demo')
    .addHelpText('after', `\nBy environment only:\n${environmentOnly()}`)
    .allowExcessArguments()
    .action(async (options, { args: [unknown] }) => {
      if (unknown)
        throw new UserError(`There is no command “${unknown}”. Run “${programName} --help” for a list.`);
      const { start } = await import('./start'); // Loads the whole server.
      await start({ ...program.opts(), ...options });
    });

  program
    .command('code <name>')
    .description('Print a connection code for a rep')
    .option('--email <address>', 'The rep’s own email address, which is never looked up')
    .action((name: string, { email }) => ask('/codes', { name, email }));
  program
    .command('write-key <name>')
    .description('Print a write key for a system that sends events')
    .option('--browser', 'A key that may be in public pages')
    .action((label: string, { browser = false }) => ask('/write-keys', { label, isPublic: browser }));
  program
    .command('console-token <name>')
    .description('Print a token for a system that works in the console’s place')
    .option('--scope <scopes>', `What it may do, by commas: ${consoleScope.options.join(', ')}`, byCommas)
    .action((label: string, { scope }) => ask('/console-tokens', { label, scopes: scope }));
  program
    .command('console-link <name>')
    .description('Print a link that signs in to the console, once')
    .addOption(new Option('--role <role>', 'What the person may do').choices(consoleRole.options))
    .action((name: string, { role }) => ask('/console-links', { name, role }));

  program
    .command('import <kind> <file>')
    .description(`Say what a file of ${importKind.options.join(', ')} would change`)
    .option('--yes', 'Import it')
    .addOption(
      new Option('--order <order>', 'How its dates are written').choices(['day-first', 'month-first']),
    )
    .option('--zone <zone>', 'Time zone of its dates, such as Europe/Berlin')
    .option('--rename', 'Accept rows that give a known email address another person’s name')
    .action(async (kind: string, file: string, options) => {
      console.log(await importCommand(folder(), kind, file, options));
    });

  program
    .command('export <key>')
    .description('Print everything stored about a person, as JSON; <key>: email, LinkedIn URL or lead id')
    .action((key: string) => ask('/export', { key }));
  program
    .command('erase <key>')
    .description('Say what would be erased of a person')
    .option('--yes', 'Erase it, for good')
    .action((key: string, { yes = false }) => ask('/erase', { key, isSure: yes }));
  program
    .command('retention [class=days...]')
    .description('Print how long each class of data is kept, or change it: retention events=400')
    .action((changes: string[]) => ask('/retention', { changes: pairsOf(changes) }));
  program
    .command('prune')
    .description('Remove what is past its retention now')
    .action(() => ask('/prune', {}));

  program
    .command('backup <file>')
    .description('Write the embedded database to a file, while it is in use')
    .action((file: string) => ask('/backup', { file: resolve(file) }));
  program
    .command('restore <file>')
    .description('Restore a backup to a data folder that no endpoint runs on')
    .option('--yes', 'Replace what the folder holds')
    .action(async (file: string, { yes = false }) => {
      const { restore } = await import('./restore'); // Loads the database.
      console.log(await restore(file, folder(), yes));
    });
  return program;
}

type ControlCall = [path: Parameters<typeof callControl>[1], body: object];

/** The option of `start` for a setting with a flag. */
function startOption({ env, flag, takes, description, default: usual }: (typeof settings)[number]): Option[] {
  if (!flag || flag === 'data') return [];
  return [
    new Option(`--${flag}${takes ? ` <${takes}>` : ''}`, `${description} (env: ${env}, default: ${usual})`),
  ];
}

function environmentOnly(): string {
  const secret = settings.filter(({ flag }) => !flag);
  return secret
    .map(({ env, description, default: usual }) => `  ${env.padEnd(20)} ${description} (default: ${usual})`)
    .join('\n');
}

function byCommas(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

/**
 * Parses `events=400` into class and days.
 * @throws UserError
 */
function pairsOf(changes: readonly string[]): Record<string, string> {
  const pairs = changes.map((change) => {
    const [, name = '', days = ''] = /^(\w+)=(\d+)$/.exec(change) ?? [];
    if (!name)
      throw new UserError(`“${change}” changes nothing. Give a class and its days: retention events=400`);
    return [name, days];
  });
  return Object.fromEntries(pairs);
}

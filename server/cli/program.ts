import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { companyRole } from '../../utils/contract/console/company-sign-in';
import { importKind } from '../../utils/contract/console/import';
import { consoleRole, consoleScope } from '../../utils/contract/console/session';
import { dateOrder } from '../../utils/contract/ingest/date-order';
import { readDataDir } from '../platform/config';
import { endpointSettings } from '../platform/settings';
import { UserError } from '../platform/user-error';
import { callControl } from './call-control';
import { importCommand } from './import-command';
import { programName } from './program-name';

/**
 * The command line. `parseAsync` runs a command; expected failures are thrown as UserError.
 *
 * Only `start` loads the server. The other commands call the running endpoint, so they start fast.
 */
export function createProgram(): Command {
  const program = new Command(programName)
    .description('The Passback team endpoint.')
    .option('--data <folder>', 'Data folder (env: DATA_DIR, default: .data/endpoint)')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError(`Run “${programName} --help” for a list of commands.`);
  const folder = () => readDataDir(process.env, program.opts<{ data?: string }>().data);
  const printResult = async (...[path, body]: ControlCall) =>
    console.log(await callControl(folder(), path, body));

  const start = program.command('start', { isDefault: true }).description('Start the endpoint (the default)');
  for (const option of endpointSettings.flatMap(startOption)) start.addOption(option);
  start
    .option('--team <name>', 'Team name, used on first start')
    .option('--demo', 'Start with a demo team of fictional people, in .data/demo')
    .addHelpText('after', `\nEnvironment variables without a flag:\n${environmentOnly()}`)
    .allowExcessArguments()
    .action(async (options, { args: [unknown] }) => {
      if (unknown)
        throw new UserError(
          `Unknown command “${unknown}”. Run “${programName} --help” for a list of commands.`,
        );
      const { start } = await import('./start'); // Loads the whole server.
      await start({ ...program.opts(), ...options });
    });

  program
    .command('code <name>')
    .description('Print a connection code for a rep')
    .option('--email <address>', 'The rep’s own email address, which is never looked up')
    .action((name: string, { email }) => printResult('/codes', { name, email }));
  program
    .command('write-key <name>')
    .description('Print a write key for a source of events')
    .option('--browser', 'Create a browser key, for use in public web pages')
    .addOption(daysOption())
    .action((label: string, { browser = false, days }) =>
      printResult('/write-keys', { label, isPublic: browser, days }),
    );
  program
    .command('console-token <name>')
    .description('Print a token for a system that uses the console’s API')
    .option(
      '--scope <scopes>',
      `What the token allows, separated by commas: ${consoleScope.options.join(', ')}`,
      parseList,
    )
    .addOption(daysOption())
    .action((label: string, { scope, days }) =>
      printResult('/console-tokens', { label, scopes: scope, days }),
    );
  program
    .command('console-link <name>')
    .description('Print a single-use sign-in link for the console')
    .addOption(new Option('--role <role>', 'The person’s role').choices(consoleRole.options))
    .action((name: string, { role }) => printResult('/console-links', { name, role }));

  program
    .command('account <email>')
    .description('Let someone sign in with their company account, such as the first admin')
    .addOption(
      new Option('--role <roles>', `Roles, separated by commas: ${companyRole.options.join(', ')}`)
        .argParser(parseList)
        .default(['admin'], 'admin'),
    )
    .action((email: string, { role }) => printResult('/accounts', { email, roles: role }));

  program
    .command('import <kind> <file>')
    .description(`Preview the import of a file of ${importKind.options.join(', ')}`)
    .option('--yes', 'Import the file')
    .addOption(new Option('--order <order>', 'Order of day and month in dates').choices(dateOrder.options))
    .option('--zone <zone>', 'Time zone for dates without one, such as Europe/Berlin')
    .option('--rename', 'Accept rows that give a known email address a different person’s name')
    .action(async (kind: string, file: string, options) => {
      console.log(await importCommand(folder(), kind, file, options));
    });

  program
    .command('export <key>')
    .description('Print everything stored about a person, as JSON; <key>: email, LinkedIn URL or lead ID')
    .action((key: string) => printResult('/export', { key }));
  program
    .command('erase <key>')
    .description('Preview what would be erased about a person')
    .option('--yes', 'Erase it permanently')
    .action((key: string, { yes = false }) => printResult('/erase', { key, isConfirmed: yes }));
  program
    .command('audit')
    .description('Print the audit log as JSON lines')
    .addOption(new Option('--after <number>', 'Only entries after this number').default('0'))
    .action(({ after }) => printResult('/audit', { after }));
  program
    .command('retention [class=days...]')
    .description('Print how long each class of data is kept, or change it: retention events=400')
    .action((changes: string[]) => printResult('/retention', { changes: parsePairs(changes) }));
  program
    .command('prune')
    .description('Remove data past its retention now')
    .action(() => printResult('/prune', {}));

  program
    .command('backup <file>')
    .description('Back up the embedded database to a file while the endpoint runs')
    .action((file: string) => printResult('/backup', { file: resolve(file) }));
  program
    .command('restore <file>')
    .description('Restore a backup to a data folder that no endpoint uses')
    .option('--yes', 'Replace the folder’s data')
    .action(async (file: string, { yes = false }) => {
      const { restore } = await import('./restore'); // Loads the database.
      console.log(await restore(file, folder(), yes));
    });
  return program;
}

type ControlCall = [path: Parameters<typeof callControl>[1], body: object];

/** The option of `start` for a setting with a flag. */
function startOption({
  env,
  flag,
  takes,
  description,
  default: defaultText,
}: (typeof endpointSettings)[number]): Option[] {
  if (!flag || flag === 'data') return [];
  return [
    new Option(
      `--${flag}${takes ? ` <${takes}>` : ''}`,
      `${description} (env: ${env}, default: ${defaultText})`,
    ),
  ];
}

function daysOption(): Option {
  return new Option('--days <days>', 'How long it works, up to 730 days (default: 365)');
}

function environmentOnly(): string {
  const settingsWithoutFlag = endpointSettings.filter(({ flag }) => !flag);
  return settingsWithoutFlag
    .map(
      ({ env, description, default: defaultText }) =>
        `  ${env.padEnd(20)} ${description} (default: ${defaultText})`,
    )
    .join('\n');
}

function parseList(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

/**
 * Parses `events=400` into class and days.
 * @throws UserError
 */
function parsePairs(changes: readonly string[]): Record<string, string> {
  const pairs = changes.map((change) => {
    const [, name = '', days = ''] = /^(\w+)=(\d+)$/.exec(change) ?? [];
    if (!name)
      throw new UserError(
        `“${change}” isn’t valid. Give a class and a number of days, such as retention events=400`,
      );
    return [name, days];
  });
  return Object.fromEntries(pairs);
}

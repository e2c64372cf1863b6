import { parseArgs } from 'node:util';
import { commands, commandsUsage } from './commands/commands';
import { connectionText } from './commands/connection-text';
import { postDemo } from './demo/post-demo';
import { makeLog, readLogLevel } from './log/make-log';
import { buildConsole } from './pages/build-console';
import { startEndpoint } from './start-endpoint';
import { UserError } from './user-error';

const usage = `The team endpoint.

  npm run endpoint                                   start it
  npm run endpoint -- --demo                         start it with a demo team
${commandsUsage}

  --data <folder>   where its data is (.data/endpoint)
  --port <number>   where it listens (8787, or the next free one)
  --team <name>     what the team is called, at the first start
  PUBLIC_URL        the address that goes into the codes, where a proxy with TLS stands before it
  LOG_LEVEL, METRICS_TOKEN, TRUST_PROXY: see server/README.md

PostgreSQL in place of the folder: DATABASE_URL, and DATABASE_OWNER_URL to make the tables.
PASSBACK_ALLOW_PRIVATE_TARGETS=1 lets feedback go out to addresses in your own network, too.`;

/** Runs one command line. @throws UserError with what is wrong with it. */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  const folder = values.data ?? (values.demo ? '.data/demo' : '.data/endpoint');
  const [name, ...rest] = positionals;
  if (values.help) return console.log(usage);
  if (!name) return start(folder, values);
  const command = commands.get(name);
  if (!command) throw new UserError(`There is no command “${name}”.\n\n${usage}`);
  console.log(await command(folder, rest, values));
}

async function start(
  folder: string,
  values: { data?: string; demo?: boolean; port?: string; team?: string },
): Promise<void> {
  await buildConsole();
  const endpoint = await startEndpoint({
    folder,
    log: makeLog(readLogLevel(process.env.LOG_LEVEL, process.stderr.isTTY)),
    port: portOf(values.port),
    isPortFixed: values.port !== undefined,
    teamName: values.team ?? (values.demo ? 'Palletway (demo)' : 'My team'),
    ownDomains: values.demo ? ['palletway.example'] : [],
  });
  const stop = () => {
    endpoint.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (endpoint.isNew && values.demo) await postDemo(endpoint);
  const dataArgument = values.data ? ` --data ${values.data}` : '';
  console.log(await connectionText(endpoint, dataArgument));
}

function portOf(text = '8787'): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UserError(`“${text}” is no port. Choose a number from 0 (any free one) to 65535.`);
}

function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: text,
        port: text,
        team: text,
        email: text,
        role: text,
        demo: { type: 'boolean' },
        browser: { type: 'boolean' },
        yes: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
});

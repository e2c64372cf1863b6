import { parseArgs } from 'node:util';
import { commands, commandsUsage } from './cli/commands';
import { UserError } from './platform/user-error';

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
  if (!name) {
    const { start } = await import('./cli/start'); // All of the server: a command is there in a third of its time.
    return start(folder, values);
  }
  const command = commands.get(name);
  if (!command) throw new UserError(`There is no command “${name}”.\n\n${usage}`);
  console.log(await command(folder, rest, values));
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
        scope: text,
        order: text,
        zone: text,
        rename: { type: 'boolean' },
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

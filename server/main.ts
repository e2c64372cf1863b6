import { parseArgs } from 'node:util';
import { callControl } from './commands/call-control';
import { connectionText } from './commands/connection-text';
import { postDemo } from './demo/post-demo';
import { buildConsole } from './pages/build-console';
import { startEndpoint } from './start-endpoint';
import { UserError } from './user-error';

const usage = `The team endpoint.

  npm run endpoint                                   start it
  npm run endpoint -- --demo                         start it with a demo team
  npm run endpoint -- code "Ana Lima" [--email …]    print a connection code for a rep
  npm run endpoint -- write-key "Website"            print a write key for one of marketing's systems
  npm run endpoint -- console-token "Maria Berg"     print a token for marketing to answer reps with
  npm run endpoint -- console-link "Maria Berg" [--role admin|marketer]
                                                     print a link that signs in to the console, once

  --data <folder>   where its data is (.data/endpoint)
  --port <number>   where it listens (8787, or the next free one)
  --team <name>     what the team is called, at the first start
  PUBLIC_URL        the address that goes into the codes, where a proxy with TLS stands before it

PostgreSQL in place of the folder: DATABASE_URL, and DATABASE_OWNER_URL to make the tables.`;

/** Runs one command line. @throws UserError with what is wrong with it. */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  const folder = values.data ?? (values.demo ? '.data/demo' : '.data/endpoint');
  const [command, name = ''] = positionals;
  if (values.help) return console.log(usage);
  if (command === 'code' && !name)
    throw new UserError('Whose code? Say: npm run endpoint -- code "Ana Lima"');
  if (command === 'write-key' && !name) {
    throw new UserError('For which system? Say: npm run endpoint -- write-key "Website"');
  }
  if (command === 'console-token' && !name) {
    throw new UserError('For whom? Say: npm run endpoint -- console-token "Maria Berg"');
  }
  if (command === 'code')
    return console.log(await callControl(folder, '/codes', { name, email: values.email }));
  if (command === 'write-key') return console.log(await callControl(folder, '/write-keys', { label: name }));
  if (command === 'console-token')
    return console.log(await callControl(folder, '/console-tokens', { label: name }));
  if (command === 'console-link' && !name) {
    throw new UserError('For whom? Say: npm run endpoint -- console-link "Maria Berg" --role admin');
  }
  if (command === 'console-link')
    return console.log(await callControl(folder, '/console-links', { name, role: values.role }));
  if (command) throw new UserError(`There is no command “${command}”.\n\n${usage}`);
  await start(folder, values);
}

async function start(
  folder: string,
  values: { data?: string; demo?: boolean; port?: string; team?: string },
): Promise<void> {
  await buildConsole();
  const endpoint = await startEndpoint({
    folder,
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

import { postDemo } from '../../scripts/demo/post-demo';
import { buildConsole } from '../api/console-pages/build-console';
import { startEndpoint } from '../api/start-endpoint';
import { makeLog, readLogLevel } from '../platform/log/make-log';
import { UserError } from '../platform/user-error';
import { connectionText } from './connection-text';

/** Starts the server on a folder, and says how to connect to it. @throws UserError */
export async function start(
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

import { Option } from 'commander';
import { demoTeam } from '../../scripts/demo/demo-team';
import { startEndpoint } from '../api/start-endpoint';
import { readConfig } from '../platform/config';
import { createLog } from '../platform/log/create-log';
import { endpointSettings, type Flags } from '../platform/settings';
import { formatConnectionText } from './connection-text';

interface StartOptions {
  team?: string;
  demo?: boolean;
  [flag: string]: string | boolean | undefined;
}

/**
 * Starts the endpoint, prints how to connect, and stops on SIGTERM or SIGINT.
 * @throws UserError
 */
export async function start({ team, demo, ...options }: StartOptions): Promise<void> {
  const flags = demo && !options.data && !process.env.DATA_DIR ? { ...options, data: '.data/demo' } : options;
  const config = readConfig(process.env, toFlags(flags), process.stderr.isTTY);
  const demoData = demo ? await import('../../scripts/demo/post-demo') : undefined;
  const endpoint = await startEndpoint({
    config,
    log: createLog(config.logLevel),
    teamName: team ?? (demo ? demoTeam.name : 'My team'),
    ownDomains: demo ? demoTeam.ownDomains : [],
  });
  const stop = () => {
    endpoint.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (endpoint.isNew) await demoData?.postDemo(endpoint);
  console.log(await formatConnectionText(endpoint, flags.data ? ` --data ${flags.data}` : ''));
}

/** Converts parsed options to settings. */
function toFlags(options: Record<string, string | boolean | undefined>): Flags {
  const named = endpointSettings.flatMap(({ env, flag }) => {
    const value = flag && options[new Option(`--${flag}`).attributeName()];
    return value === undefined ? [] : [[env, value]];
  });
  return Object.fromEntries(named);
}

import { formatConnectionCode } from '../../utils/contract/shared/connection-code';
import type { Endpoint } from '../api/start-endpoint';
import { createRepToken, createWriteKey } from '../features/teams/tokens';
import { programName } from './program-name';

/**
 * Formats what the terminal shows once the endpoint is running. On first start, it includes a connection code
 * and a write key, which are shown only once.
 */
export async function formatConnectionText(
  { url, codeUrl, team, isNew, store }: Endpoint,
  dataArgument: string,
): Promise<string> {
  const running = `Endpoint running at ${url} (${store.kind}). API reference: ${url}/openapi.json`;
  const consoleLine = `Sign-in link for the console:    ${programName} console-link "<name>" --role admin${dataArgument}`;
  if (!isNew) {
    return `${running}\nConnection code for a rep:       ${programName} code "<name>" --email <address>${dataArgument}\nWrite key for a system:          ${programName} write-key "<name>"${dataArgument}\n${consoleLine}`;
  }
  const token = await createRepToken(store, team, { name: 'First rep' });
  const writeKey = await createWriteKey(store, team, 'First source');
  return `${running}

Connection code for a rep (paste it into Passback's options; shown only once):
  ${formatConnectionCode({ url: codeUrl, token })}

Write key for marketing's systems (Segment spec, ${url}/v1/batch; shown only once):
  ${writeKey}

${consoleLine}`;
}

import { formatConnectionCode, formatJoinLink } from '../../utils/contract/shared/connection-code';
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
    return `${running}\nLink to connect a rep:           ${programName} code "<name>" --email <address>${dataArgument}\nWrite key for a system:          ${programName} write-key "<name>"${dataArgument}\n${consoleLine}`;
  }
  const code = { url: codeUrl, token: await createRepToken(store, team, { name: 'First rep' }) };
  const writeKey = await createWriteKey(store, team, 'First source');
  return `${running}

Link for a rep, which says how to install and connect (shown only once):
  ${formatJoinLink(code)}

Or only the connection code, to paste into Passback's options:
  ${formatConnectionCode(code)}

Write key for marketing's systems (Segment spec, ${url}/v1/batch; shown only once):
  ${writeKey}

${consoleLine}`;
}

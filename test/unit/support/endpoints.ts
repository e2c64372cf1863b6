import { defaultWords } from '../../../server/features/teams/default-words';
import { connect, tryCode } from '../../../utils/connecting/connect';
import { formatToken } from '../../../utils/contract/shared/token';
import { flushOutbox } from '../../../utils/feedback/outbox/flush-outbox';
import { type Connection, getConnection } from '../../../utils/team/connection-store';
import { fakeLocks } from './locks';

/** Who an endpoint says that a token belongs to. */
export interface Claim {
  team: string;
  rep: string;
}

/** What an endpoint says at `/v1/me`. It can claim any ids. */
export function meOf({ team, rep }: Claim) {
  return {
    team: { id: team, name: 'Acme Sales' },
    rep: { id: rep, name: 'Ana Lima' },
    ownDomains: [],
    ...defaultWords,
    definition: { version: 1, maximum: 100, threshold: 60 },
  };
}

/** A connection code for an endpoint. */
export function codeOf(address: string): string {
  return `${address}/#${formatToken('acmesales1', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6')}`;
}

/** Pastes the code of an endpoint that claims these ids. @returns the connection, which is not in use yet. */
export async function tryEndpoint(address: string, claim: Claim): Promise<Connection> {
  const tried = await tryCode(codeOf(address), async () => Response.json(meOf(claim)));
  if ('problem' in tried) throw new Error(tried.problem);
  return tried;
}

/** Pastes a code, and agrees to whatever is asked. @returns the connection in use. */
export async function connectTo(address: string, claim: Claim): Promise<Connection> {
  await connect(await tryEndpoint(address, claim));
  return current();
}

/** The connection in use. */
export async function current(): Promise<Connection> {
  const connection = await getConnection();
  if (!connection) throw new Error('There is no connection');
  return connection;
}

/** Sends what waits by the connection in use. @returns the requests that went out, and takes all of them as delivered. */
export async function flushed(): Promise<{ url: string; body: string }[]> {
  const sent: { url: string; body: string }[] = [];
  const fetch = async (url: unknown, init?: RequestInit) => {
    const body = String(init?.body);
    sent.push({ url: String(url), body });
    const { items }: { items: { id: string; revision: number }[] } = JSON.parse(body);
    const receivedAt = '2027-03-12T08:00:00Z';
    return Response.json({
      results: items.map(({ id, revision }) => ({ id, revision, result: 'stored', receivedAt })),
    });
  };
  await flushOutbox(await current(), { fetch, locks: fakeLocks() });
  return sent;
}

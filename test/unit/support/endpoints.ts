import { defaultPicklists } from '../../../server/features/teams/default-picklists';
import { switchConnection, verifyCode } from '../../../utils/connecting/connect';
import { formatToken } from '../../../utils/contract/shared/token';
import { flushOutbox } from '../../../utils/feedback/outbox/flush-outbox';
import { type Connection, getConnection } from '../../../utils/team/connection-store';
import { fakeLocks } from './locks';

/** Who an endpoint says a token belongs to. */
export interface Identity {
  team: string;
  rep: string;
}

/** An endpoint's answer at `/v1/me`. It can claim any ids. */
export function buildMe({ team, rep }: Identity) {
  return {
    team: { id: team, name: 'Acme Sales' },
    rep: { id: rep, name: 'Ana Lima' },
    ownDomains: [],
    ...defaultPicklists,
    definition: { version: 1, maximum: 100, threshold: 60 },
  };
}

/** A connection code for an endpoint. */
export function connectionCodeFor(address: string): string {
  return `${address}/#${formatToken('acmesales1', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6')}`;
}

/** Pastes the code of an endpoint that claims these ids. @returns the connection, which isn't in use yet. */
export async function verifyEndpoint(address: string, claim: Identity): Promise<Connection> {
  const tried = await verifyCode(connectionCodeFor(address), async () => Response.json(buildMe(claim)));
  if ('problem' in tried) throw new Error(tried.problem);
  return tried;
}

/** Pastes a code and confirms every question. @returns the connection in use. */
export async function connectToEndpoint(address: string, claim: Identity): Promise<Connection> {
  await switchConnection(await verifyEndpoint(address, claim));
  return currentConnection();
}

/** The connection in use. */
export async function currentConnection(): Promise<Connection> {
  const connection = await getConnection();
  if (!connection) throw new Error('There is no connection');
  return connection;
}

/**
 * Sends the outbox through the connection in use and reports every item as stored.
 * @returns the requests sent.
 */
export async function flushCurrent(): Promise<{ url: string; body: string }[]> {
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
  await flushOutbox(await currentConnection(), { fetch, locks: fakeLocks() });
  return sent;
}

import { me } from '../contract/shared/team';
import { callEndpoint } from '../team/call-endpoint';
import { toConnectionId } from '../team/connection-id';
import type { Connection } from '../team/connection-store';

/** A connection that its endpoint accepts, or a message saying what is wrong. */
export type VerifiedConnection = Connection | { problem: string };

/** Tests a token against its endpoint. */
export async function verifyToken(
  token: Pick<Connection, 'url' | 'token' | 'tokenSince' | 'isCompanySignIn'>,
  fetch: typeof globalThis.fetch,
): Promise<VerifiedConnection> {
  const response = await callEndpoint(token, '/v1/me', me, { fetch });
  if (response.status !== 'ok') return { problem: response.why };
  return { ...token, id: toConnectionId(token.url, response.value), me: response.value };
}

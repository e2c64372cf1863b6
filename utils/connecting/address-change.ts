import { type ConnectionFeedback, listOtherConnectionFeedback } from '../feedback/outbox/other-connections';
import { type Connection, getConnection } from '../team/connection-store';

/** What a rep must know before data goes to another address than before. */
export interface AddressChange {
  /** The connection that there is, if any. */
  from?: Connection;
  to: Connection;
  /** What is unsent and stays with the addresses that it was written for. */
  unsent: ConnectionFeedback[];
}

/**
 * Whether a tried connection leads to another address than the one in use or, where none is in use, than unsent feedback
 * belongs to.
 *
 * @returns undefined where there is nothing to ask.
 */
export async function detectAddressChange(to: Connection): Promise<AddressChange | undefined> {
  const from = await getConnection();
  if (from)
    return from.url === to.url ? undefined : { from, to, unsent: await listOtherConnectionFeedback(to.id) };
  const unsent = await listOtherConnectionFeedback();
  const isKnown = unsent.length === 0 || unsent.some(({ address }) => address === to.url);
  return isKnown ? undefined : { to, unsent };
}

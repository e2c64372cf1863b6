import { type ConnectionFeedback, listOtherConnectionFeedback } from '../feedback/outbox/other-connections';
import { type Connection, getConnection } from '../team/connection-store';

/** What a rep must know before data is sent to a different address. */
export interface AddressChange {
  /** The current connection, if any. */
  from?: Connection;
  to: Connection;
  /** Unsent feedback, which stays with the addresses it was written for. */
  unsent: ConnectionFeedback[];
}

/**
 * Whether a verified connection uses a different address than the current one or, without a current one, than
 * the unsent feedback belongs to.
 *
 * @returns undefined if there is nothing to ask.
 */
export async function detectAddressChange(to: Connection): Promise<AddressChange | undefined> {
  const from = await getConnection();
  if (from)
    return from.url === to.url ? undefined : { from, to, unsent: await listOtherConnectionFeedback(to.id) };
  const unsent = await listOtherConnectionFeedback();
  const isExpected = unsent.length === 0 || unsent.some(({ address }) => address === to.url);
  return isExpected ? undefined : { to, unsent };
}

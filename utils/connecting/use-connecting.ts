import { useMutation } from '@tanstack/react-query';
import { broadcast } from '../browser/broadcast';
import { me } from '../contract/shared/team';
import { callEndpoint } from '../team/call-endpoint';
import { type Connection, updateConnection } from '../team/connection-store';
import { pauseConnection } from '../team/pause-connection';
import { type AddressChange, detectAddressChange } from './address-change';
import { connect, disconnect, verifyCode } from './connect';

/**
 * Connecting to, testing and disconnecting from an endpoint. All pages, including this one, learn of it by
 * broadcast.
 */
export function useConnecting() {
  /**
   * Tests a code. If it would change where data goes, returns the change to confirm and saves nothing yet.
   */
  const connecting = useMutation({
    mutationFn: async (code: string): Promise<AddressChange | undefined> => {
      const tried = await verifyCode(code);
      if ('problem' in tried) throw new Error(tried.problem);
      const change = await detectAddressChange(tried);
      if (!change) await connect(tried);
      return change;
    },
  });
  const agreeing = useMutation({ mutationFn: ({ to }: AddressChange) => connect(to) });
  const testing = useMutation({
    mutationFn: async (connection: Connection) => {
      const called = await callEndpoint(connection, '/v1/me', me);
      if (called.status === 'unauthorized') await pauseConnection(connection, called.why);
      if (called.status !== 'ok') throw new Error(called.why);
      await updateConnection(connection.id, { me: called.value, paused: undefined });
      await broadcast('connection');
    },
  });
  const leaving = useMutation({ mutationFn: disconnect });
  return { connecting, agreeing, testing, leaving };
}

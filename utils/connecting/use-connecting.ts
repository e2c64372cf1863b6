import { useMutation } from '@tanstack/react-query';
import { broadcast } from '../browser/broadcast';
import { me } from '../contract/shared/team';
import { callEndpoint } from '../team/call-endpoint';
import { type Connection, updateConnection } from '../team/connection-store';
import { pauseConnection } from '../team/pause-connection';
import { type AddressChange, detectAddressChange } from './address-change';
import { disconnect, switchConnection, verifyCode } from './connect';

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
      const verified = await verifyCode(code);
      if ('problem' in verified) throw new Error(verified.problem);
      const change = await detectAddressChange(verified);
      if (!change) await switchConnection(verified);
      return change;
    },
  });
  const confirming = useMutation({ mutationFn: ({ to }: AddressChange) => switchConnection(to) });
  const testing = useMutation({
    mutationFn: async (connection: Connection) => {
      const response = await callEndpoint(connection, '/v1/me', me);
      if (response.status === 'unauthorized') await pauseConnection(connection, response);
      if (response.status !== 'ok') throw new Error(response.why);
      await updateConnection(connection.id, {
        me: response.value,
        paused: undefined,
        isSignedOut: undefined,
      });
      await broadcast('connection');
    },
  });
  const disconnecting = useMutation({ mutationFn: disconnect });
  return { connecting, confirming, testing, disconnecting };
}

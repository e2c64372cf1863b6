import { useMutation } from '@tanstack/react-query';
import { poke } from '../browser/poke';
import { connect, disconnect, tryCode } from '../connection/connect';
import { type Connection, getConnection, updateConnection } from '../connection/connection-store';
import { pauseConnection } from '../connection/pause-connection';
import { me } from '../contract/team';
import { callEndpoint } from '../endpoint/call-endpoint';

/** Connecting, testing and leaving a team's endpoint. Every page hears of it by the poke, this one too. */
export function useConnecting() {
  const connecting = useMutation({
    mutationFn: async (code: string) => {
      const tried = await tryCode(code);
      if ('problem' in tried) throw new Error(tried.problem);
      await connect(tried);
      return tried;
    },
  });
  const testing = useMutation({
    mutationFn: async (connection: Connection) => {
      const called = await callEndpoint(connection, '/v1/me', me);
      if (called.status === 'unauthorized') await pauseConnection(connection, called.why);
      if (called.status !== 'ok') throw new Error(called.why);
      const stored = await getConnection();
      if (stored) await updateConnection(stored.id, { me: called.value, paused: undefined });
      await poke('connection');
    },
  });
  const leaving = useMutation({ mutationFn: disconnect });
  return { connecting, testing, leaving };
}

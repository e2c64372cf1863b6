import { createContext, useContext } from 'react';
import type { Me } from '../contract/shared/team';
import type { Connection } from './connection-store';

const connectionContext = createContext<Connection | null>(null);

/** Gives a page's parts the connection they work with; null while there is none. */
export const ConnectionProvider = connectionContext.Provider;

/**
 * The connection of the page.
 *
 * @throws If there is none: parts that are shown without a connection use `useOptionalConnection`.
 */
export function useConnection(): Connection {
  const connection = useContext(connectionContext);
  if (!connection) throw new Error('Shown without a connection.');
  return connection;
}

/** The connection of the page, or null if the rep hasn't connected yet. */
export function useOptionalConnection(): Connection | null {
  return useContext(connectionContext);
}

/** The rep, the team and its picklists, as the endpoint last described them. */
export function useMe(): Me {
  return useConnection().me;
}

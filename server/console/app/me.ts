import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { type ConsoleMe, consoleMe } from '../../../utils/contract/console/session';
import type { Disposition } from '../../../utils/contract/shared/team';
import { callApi } from './call-api';

/** Who is signed in, and the team's picklists. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => callApi('me', consoleMe, { signal }),
  staleTime: 5 * 60_000,
});

const meContext = createContext<ConsoleMe | undefined>(undefined);

export const MeProvider = meContext.Provider;

/** Who is signed in. @throws Outside `MeProvider`. */
export function useConsoleMe(): ConsoleMe {
  const me = useContext(meContext);
  if (!me) throw new Error('Shown before sign-in.');
  return me;
}

/** The labels of the reasons that were given with a disposition. */
export function reasonLabels(option: Disposition | undefined, reasons: readonly string[]): string[] {
  return reasons.map((reason) => option?.reasons.find(({ id }) => id === reason)?.label ?? reason);
}

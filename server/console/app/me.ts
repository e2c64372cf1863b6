import { queryOptions } from '@tanstack/react-query';
import { consoleMe } from '../../../utils/contract/console/console';
import { call } from './call';

/** Who is signed in, and the team's own words. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call('me', consoleMe, { signal }),
  staleTime: 5 * 60_000,
});

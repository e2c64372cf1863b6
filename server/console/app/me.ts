import { queryOptions } from '@tanstack/react-query';
import { consoleMe } from '../../../utils/contract/console/session';
import { callApi } from './call-api';

/** Who is signed in, and the team's picklists. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => callApi('me', consoleMe, { signal }),
  staleTime: 5 * 60_000,
});

import { useQuery } from '@tanstack/react-query';
import { duplicatesResponse } from '../../../utils/contract/merge';
import { call } from '../call';

/** Pairs of leads that are likely one person, 50 at most. */
export function useDuplicates() {
  return useQuery({
    queryKey: ['duplicates'],
    queryFn: ({ signal }) => call('duplicates', duplicatesResponse, { signal }),
    select: ({ pairs }) => pairs,
    staleTime: 60_000,
  });
}

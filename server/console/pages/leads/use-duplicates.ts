import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  type DuplicatesResponse,
  type distinctRequest,
  duplicatesResponse,
} from '../../../../utils/contract/console/merge';
import { done } from '../../../../utils/contract/console/session';
import { callApi } from '../../app/call-api';

const queryKey = ['duplicates'];

/** Pairs of likely duplicates, 50 at most. */
export function useDuplicates() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('duplicates', duplicatesResponse, { signal }),
    select: ({ pairs }) => pairs,
    staleTime: 60_000,
  });
}

/** Declares that two leads are different people, or takes that back, then refetches the list. */
export function useDistinct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof distinctRequest>) => callApi('duplicates', done, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}

export type Pair = DuplicatesResponse['pairs'][number];

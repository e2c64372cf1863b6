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

/** Pairs of leads that are likely one person, 50 at most. */
export function useDuplicates() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('duplicates', duplicatesResponse, { signal }),
    select: ({ pairs }) => pairs,
    staleTime: 60_000,
  });
}

/** Says that two leads are two people, or takes that back; the list is read again. */
export function useDistinct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof distinctRequest>) => callApi('duplicates', done, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}

export type Pair = DuplicatesResponse['pairs'][number];

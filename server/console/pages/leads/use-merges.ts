import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type MergeRequest,
  mergeResponse,
  mergesResponse,
  mergeUndone,
} from '../../../../utils/contract/console/merge';
import { call } from '../../app/call';

/** Leads that were joined, newest first. */
export function useMerges() {
  return useQuery({
    queryKey: ['merges'],
    queryFn: ({ signal }) => call('merges', mergesResponse, { signal }),
    select: ({ merges }) => merges,
  });
}

/** Makes one lead of two. */
export function useJoin() {
  return useThenReadAnew((body: MergeRequest) => call('merges', mergeResponse, { body }));
}

/** Parts two leads again. */
export function usePart() {
  return useThenReadAnew((id: string) => call(`merges/${id}`, mergeUndone, { method: 'DELETE' }));
}

/** Leads stand on every page: all of them are read anew. */
function useThenReadAnew<Asked, Answer>(mutationFn: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => void client.invalidateQueries() });
}

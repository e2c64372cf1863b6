import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type MergeRequest,
  mergeResponse,
  mergesResponse,
  mergeUndone,
} from '../../../../utils/contract/console/merge';
import { callApi } from '../../app/call-api';

/** Leads that were joined, newest first. */
export function useMerges() {
  return useQuery({
    queryKey: ['merges'],
    queryFn: ({ signal }) => callApi('merges', mergesResponse, { signal }),
    select: ({ merges }) => merges,
  });
}

/** Makes one lead of two. */
export function useMergeLeads() {
  return useMergeMutation((body: MergeRequest) => callApi('merges', mergeResponse, { body }));
}

/** Parts two leads again. */
export function useUndoMerge() {
  return useMergeMutation((id: string) => callApi(`merges/${id}`, mergeUndone, { method: 'DELETE' }));
}

/** Leads stand on every page: all of them are read anew. */
function useMergeMutation<Asked, Answer>(mutationFn: (input: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => void client.invalidateQueries() });
}

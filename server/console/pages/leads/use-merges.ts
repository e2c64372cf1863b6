import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type MergeRequest,
  mergeResponse,
  mergesResponse,
  mergeUndone,
} from '../../../../utils/contract/console/merge';
import { callApi } from '../../app/call-api';

/** Merges, newest first. */
export function useMerges() {
  return useQuery({
    queryKey: ['merges'],
    queryFn: ({ signal }) => callApi('merges', mergesResponse, { signal }),
    select: ({ merges }) => merges,
  });
}

/** Merges two leads. */
export function useMergeLeads() {
  return useMergeMutation((body: MergeRequest) => callApi('merges', mergeResponse, { body }));
}

/** Undoes a merge by its ID. */
export function useUndoMerge() {
  return useMergeMutation((id: string) => callApi(`merges/${id}`, mergeUndone, { method: 'DELETE' }));
}

/** Leads appear on every page, so everything is refetched. */
function useMergeMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => void client.invalidateQueries() });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type HoldoutRequest,
  type HoldoutsResponse,
  holdoutsResponse,
} from '../../../../utils/contract/console/holdout';
import { callApi } from '../../app/call-api';

const queryKey = ['holdouts'];

/** The running holdout and those that have ended. */
export function useHoldouts() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('holdouts', holdoutsResponse, { signal }),
  });
}

/** Starts a holdout. */
export function useStartHoldout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: HoldoutRequest) => callApi('holdouts', holdoutsResponse, { method: 'POST', body }),
    onSuccess: (holdouts: HoldoutsResponse) => client.setQueryData(queryKey, holdouts),
  });
}

/** Ends the running holdout. */
export function useEndHoldout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => callApi(`holdouts/${id}/end`, holdoutsResponse, { method: 'POST', body: {} }),
    onSuccess: (holdouts: HoldoutsResponse) => client.setQueryData(queryKey, holdouts),
    onError: () => client.invalidateQueries({ queryKey }),
  });
}

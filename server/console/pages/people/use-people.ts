import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { done } from '../../../../utils/contract/console/console';
import {
  type MakeRequest,
  madeResponse,
  peopleResponse,
  type RevokeRequest,
} from '../../../../utils/contract/console/people';
import { call } from '../../app/call';

const queryKey = ['people'];

/** All that may reach the team's data. */
export function usePeople() {
  return useQuery({ queryKey, queryFn: ({ signal }) => call('people', peopleResponse, { signal }) });
}

/** Makes a code, a key or a link; its secret is in the answer alone. */
export function useMake() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: MakeRequest) => call('tokens', madeResponse, { body: asked }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
    gcTime: 0, // The secret is kept no longer than it is shown.
  });
}

/** Revokes a token, a rep's tokens, a session or a person. */
export function useRevoke() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: RevokeRequest) => call('revocations', done, { body: asked }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}

/** What is to be revoked, once it is confirmed: in words what it is and what follows. */
export interface Revoking extends RevokeRequest {
  what: string;
  effect: string;
}

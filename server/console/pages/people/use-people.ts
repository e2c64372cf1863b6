import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type CreateAccessRequest,
  createdSecretResponse,
  peopleResponse,
  type RevokeRequest,
} from '../../../../utils/contract/console/people';
import { done } from '../../../../utils/contract/console/session';
import { callApi } from '../../app/call-api';

const queryKey = ['people'];

/** All that may reach the team's data. */
export function useConsolePeople() {
  return useQuery({ queryKey, queryFn: ({ signal }) => callApi('people', peopleResponse, { signal }) });
}

/** Makes a code, a key or a link; its secret is in the answer alone. */
export function useCreateAccess() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CreateAccessRequest) => callApi('tokens', createdSecretResponse, { body: input }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
    gcTime: 0, // The secret is kept no longer than it is shown.
  });
}

/** Revokes a token, a rep's tokens, a session or a person. */
export function useRevoke() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: RevokeRequest) => callApi('revocations', done, { body: input }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}

/** What is to be revoked, once it is confirmed: in words what it is and what follows. */
export interface RevokeTarget extends RevokeRequest {
  what: string;
  effect: string;
}

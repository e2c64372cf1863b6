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

/** Everyone and everything with access to the team's data. */
export function useConsolePeople() {
  return useQuery({ queryKey, queryFn: ({ signal }) => callApi('people', peopleResponse, { signal }) });
}

/** Creates a code, a key or a link. Only this response contains its secret. */
export function useCreateAccess() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CreateAccessRequest) => callApi('tokens', createdSecretResponse, { body: input }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
    gcTime: 0, // Keep the secret only while it is shown.
  });
}

/** Creates a key that takes over from another. Only this response contains its secret. */
export function useReplaceKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => callApi(`tokens/${id}/successors`, createdSecretResponse, { body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
    gcTime: 0, // Keep the secret only while it is shown.
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

/** What to revoke after confirmation, with text for what it is and what will happen. */
export interface RevokeTarget extends RevokeRequest {
  what: string;
  effect: string;
}

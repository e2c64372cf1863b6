import { useQuery } from '@tanstack/react-query';
import { invitation } from '../../../../utils/contract/rep/invitation';
import { ApiError, callApi } from '../../app/call-api';

/** Someone is waiting to see that they are connected. */
const pollMs = 2000;

/** Whom a code is for, asked again until a browser has connected with it or the code is refused. */
export function useInvitation(token: string | undefined) {
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => callApi('invitation', invitation, { repToken: token, signal }),
    enabled: token !== undefined,
    refetchInterval: ({ state: { data, error } }) => !data?.isConnected && !isRefused(error) && pollMs,
    gcTime: 0, // The key contains the token.
  });
}

/** Whether asking again can't help. */
export function isRefused(error: Error | null): error is ApiError {
  return error instanceof ApiError && (error.kind === 'ended' || error.kind === 'forbidden');
}

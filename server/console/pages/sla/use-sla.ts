import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Sla, sla } from '../../../../utils/contract/shared/team';
import { callApi } from '../../app/call-api';

const queryKey = ['sla'];

/** How long each side has, and when the team works. Read once: what is being typed is not overwritten. */
export function useSla() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('sla', sla, { signal }),
    refetchOnWindowFocus: false,
  });
}

/** Sets them, for what is open, too. */
export function useSetSla() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Sla) => callApi('sla', sla, { method: 'PUT', body }),
    onSuccess: (set) => client.setQueryData(queryKey, set),
  });
}

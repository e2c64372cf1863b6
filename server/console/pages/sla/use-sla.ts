import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Sla, sla } from '../../../../utils/contract/shared/team';
import { callApi } from '../../app/call-api';

const queryKey = ['sla'];

/** The SLA, fetched whenever the page opens: a form that starts from an older copy would undo a colleague's change. */
export function useSla() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('sla', sla, { signal }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Saves the SLA. It also applies to feedback and leads that are already open. */
export function useSetSla() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Sla) => callApi('sla', sla, { method: 'PUT', body }),
    onSuccess: (set) => client.setQueryData(queryKey, set),
  });
}

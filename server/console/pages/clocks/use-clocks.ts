import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Clocks, clocks } from '../../../../utils/contract/shared/team';
import { call } from '../../app/call';

const queryKey = ['clocks'];

/** How long each side has, and when the team works. Read once: what is being typed is not overwritten. */
export function useClocks() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => call('clocks', clocks, { signal }),
    refetchOnWindowFocus: false,
  });
}

/** Sets them, for what is open, too. */
export function useSetClocks() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Clocks) => call('clocks', clocks, { method: 'PUT', body }),
    onSuccess: (set) => client.setQueryData(queryKey, set),
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Goal, goal, week } from '../../../../utils/contract/console/week';
import { callApi } from '../../app/call-api';

const queryKey = ['week'];

/** @param from a Monday; the latest week that is over if not given. */
export function useWeek(from: string | undefined) {
  return useQuery({
    queryKey: [...queryKey, from ?? ''],
    queryFn: ({ signal }) => callApi(from ? `week?from=${from}` : 'week', week, { signal }),
  });
}

/** Sets the goal. */
export function useSetGoal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Goal) => callApi('goal', goal, { method: 'PUT', body }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}

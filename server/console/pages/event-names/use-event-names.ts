import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  type EventName,
  type EventNamesResponse,
  type eventNameRequest,
  eventNamesResponse,
} from '../../../../utils/contract/console/event-names';
import { done } from '../../../../utils/contract/console/session';
import { callApi } from '../../app/call-api';

const queryKey = ['event-names'];
const refetchMs = 30_000;
/** Poll often while earlier events are being counted, because someone is waiting. In milliseconds. */
const pendingRefetchMs = 2000;

/** Event names that aren't built in, and the meanings the team gave them. */
export function useEventNames() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('event-names', eventNamesResponse, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.names.some(({ isPending }) => isPending) ? pendingRefetchMs : refetchMs,
  });
}

/** Event names nobody has decided on yet; undefined while loading. */
export function useUndecidedNames(): readonly EventName[] | undefined {
  return useEventNames().data?.names.filter(isUndecided);
}

/** Whether nobody has said what a name counts as. */
export function isUndecided({ act }: Pick<EventName, 'act'>): boolean {
  return act === undefined;
}

/** Sets the meaning of a name. Shows the choice at once and reverts it if saving fails. */
export function useSetMeaning() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof eventNameRequest>) =>
      callApi('event-names', done, { method: 'PUT', body }),
    onMutate: async ({ name, act }) => {
      await client.cancelQueries({ queryKey });
      const previous = client.getQueryData<EventNamesResponse>(queryKey);
      client.setQueryData<EventNamesResponse>(
        queryKey,
        previous && {
          ...previous,
          names: previous.names.map((one) =>
            one.name === name ? { ...one, act: act ?? undefined, isPending: true } : one,
          ),
        },
      );
      return { before: previous };
    },
    onError: (_error, _variables, context) => client.setQueryData(queryKey, context?.before),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

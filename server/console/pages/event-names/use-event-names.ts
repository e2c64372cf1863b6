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
const usualMs = 30_000;
/** While earlier events are being counted, somebody waits for the end of it. */
const whilePendingMs = 2000;

/** Event names that were not known from the start, and what the team says they mean. */
export function useEventNames() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('event-names', eventNamesResponse, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.names.some(({ isPending }) => isPending) ? whilePendingMs : usualMs,
  });
}

/** Event names that nobody has decided on yet; undefined until they are known. */
export function useUndecidedNames(): readonly EventName[] | undefined {
  return useEventNames().data?.names.filter(isUndecided);
}

/** Whether nobody has said yet what a name means. */
export function isUndecided({ act }: Pick<EventName, 'act'>): boolean {
  return act === undefined;
}

/** Says what a name means. The choice is shown at once, and taken back if it could not be saved. */
export function useSetMeaning() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof eventNameRequest>) =>
      callApi('event-names', done, { method: 'PUT', body }),
    onMutate: async ({ name, act }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<EventNamesResponse>(queryKey);
      client.setQueryData<EventNamesResponse>(
        queryKey,
        before && {
          ...before,
          names: before.names.map((one) =>
            one.name === name ? { ...one, act: act ?? undefined, isPending: true } : one,
          ),
        },
      );
      return { before };
    },
    onError: (_error, _asked, saved) => client.setQueryData(queryKey, saved?.before),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Lead } from '../contract/rep/lead';
import type { TodayResponse } from '../contract/rep/today';
import { type CheckAnswer, checkAnswerResponse } from '../contract/shared/blind-check';
import { callEndpoint } from '../team/call-endpoint';
import { useConnection } from '../team/connection-context';
import type { Connection } from '../team/connection-store';
import { fetchToday } from './fetch-today';
import { setMark } from './set-mark';
import { readCachedToday } from './today-cache';
import type { Staleness } from './use-prospect';

const retryMs = 15_000;
const staleTimeMs = 60_000;

/** The rep's messages and lists as cached on this device. */
function cachedTodayQuery(connection: Connection) {
  return queryOptions({
    queryKey: ['today', 'cached', connection.id],
    queryFn: async () => (await readCachedToday(connection.id)) ?? null,
  });
}

/** The rep's messages and lists: the cached ones at once, then the endpoint's. Undefined while loading. */
export function useToday(): { today: TodayResponse | undefined; staleness: Staleness | undefined } {
  const connection = useConnection();
  const client = useQueryClient();
  const cached = useQuery(cachedTodayQuery(connection));
  const fetched = fetchedTodayQuery(connection, client);
  const { data, refetch } = useQuery({
    ...fetched,
    enabled: cached.isFetched,
    refetchInterval: ({ state }) => (state.data?.status === 'unreachable' ? retryMs : false),
  });
  if (data?.status === 'ok') return { today: data.value, staleness: undefined };
  const isClosed = data?.status === 'unauthorized' || connection.paused !== undefined;
  return {
    today: isClosed ? undefined : (cached.data ?? undefined),
    staleness: data && {
      status: isClosed ? 'unauthorized' : 'unreachable',
      why: data.why,
      retry: () => void refetch(),
    },
  };
}

/** Takes a lead off the list of risen leads until it engages again, and puts it back. */
export function useHide() {
  const { mutate, error } = useMark('hides');
  return {
    hide: (lead: string) => mutate({ lead, isSet: true }),
    unhide: (lead: string) => mutate({ lead, isSet: false }),
    problem: error?.message,
  };
}

/** Sends the rep's side of a blind check, and shows the next one. */
export function useAnswerCheck() {
  const connection = useConnection();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (body: { check: string; answer: CheckAnswer }) => {
      const response = await callEndpoint(connection, '/v1/checks', checkAnswerResponse, { body });
      if (response.status !== 'ok') throw new Error(response.why);
      await client.fetchQuery({ ...fetchedTodayQuery(connection, client), staleTime: 0 });
    },
  });
  return { answer: mutate, isSaving: isPending, problem: error?.message };
}

/**
 * Marks marketing's answers on a lead as read once its card shows them.
 *
 * @param lead as just fetched; undefined if the card shows what is cached.
 */
export function useMarkRead(lead: Pick<Lead, 'id' | 'history'> | undefined): void {
  const { data: today } = useQuery(cachedTodayQuery(useConnection()));
  const { mutate } = useMark('reads');
  const id = lead?.id;
  const isAnswerShown = today?.messages.some(
    (message) =>
      message.kind === 'answer' &&
      message.lead === id &&
      lead?.history.some(({ answer }) => answer?.at === message.at),
  );
  useEffect(() => {
    if (id && isAnswerShown) mutate({ lead: id, isSet: true });
  }, [isAnswerShown, id, mutate]);
}

function fetchedTodayQuery(connection: Connection, client: QueryClient) {
  return queryOptions({
    queryKey: ['today', 'fetched', connection.id, connection.token],
    queryFn: async ({ signal }) => {
      const result = await fetchToday(connection, { signal });
      if (result.status === 'ok') {
        client.setQueryData(cachedTodayQuery(connection).queryKey, result.value);
      }
      return result;
    },
    staleTime: staleTimeMs,
  });
}

/** Sets or removes a mark, and shows the lists without or with the lead. */
function useMark(mark: 'hides' | 'reads') {
  const connection = useConnection();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ lead, isSet }: { lead: string; isSet: boolean }) => {
      await setMark(connection, mark, lead, isSet);
      await client.fetchQuery({ ...fetchedTodayQuery(connection, client), staleTime: 0 });
    },
  });
}

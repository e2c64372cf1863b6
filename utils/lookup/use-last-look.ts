import { useQuery } from '@tanstack/react-query';
import type { Lead } from '../contract/rep/lead';
import { useConnection } from '../team/connection-context';
import type { Look } from './cache-db';
import { readLooks, recordLook } from './looks';

/** When this rep last looked at a lead on this device, and its score then. Records that they look now. */
export function useLastLook(lead: Pick<Lead, 'id' | 'score'> | undefined): Look | undefined {
  const { id: connection } = useConnection();
  const { data } = useQuery({
    queryKey: ['look', connection, lead?.id],
    queryFn: async () =>
      (lead && (await recordLook(connection, { lead: lead.id, total: lead.score.total }))) ?? null,
    enabled: lead !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return data ?? undefined;
}

/** When this rep last looked at each lead of a list on this device. */
export function useLooks(leads: readonly string[]): ReadonlyMap<string, Date> {
  const { id: connection } = useConnection();
  const { data } = useQuery({
    queryKey: ['looks', connection, leads.join()],
    queryFn: () => readLooks(connection, leads),
    staleTime: 0, // The rep may have opened a card since.
    retry: false,
  });
  return data ?? noLooks;
}

const noLooks: ReadonlyMap<string, Date> = new Map();

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useBroadcasts } from '../browser/use-broadcasts';
import { type LeadsResponse, type LeadView, leadsResponse } from '../contract/rep/lead-list';
import { markResponse } from '../contract/rep/mark';
import { type CallResult, callEndpoint } from '../team/call-endpoint';
import { useConnection } from '../team/connection-context';
import { listRecentLeads } from './lead-cache';

/** One of the rep's lists, and how to take a lead off it. Undefined while loading. */
export function useLeadList(view: LeadView) {
  const connection = useConnection();
  const client = useQueryClient();
  const queryKey = ['list', connection.id, view];
  useBroadcasts(['delivery'], () => void client.invalidateQueries({ queryKey: ['list'] }));
  const { data: result } = useQuery({
    queryKey,
    queryFn: ({ signal }) => callEndpoint(connection, `/v1/leads?view=${view}`, leadsResponse, { signal }),
    staleTime: 0, // Feedback given a moment ago may have moved leads between lists.
  });
  const hiding = useMutation({
    mutationFn: async ({ lead, undo = false }: { lead: string; undo?: boolean }) => {
      const response = await callEndpoint(connection, '/v1/hides', markResponse, { body: { lead, undo } });
      if (response.status !== 'ok') throw new Error(response.why);
      if (!undo) {
        client.setQueryData<CallResult<LeadsResponse>>(queryKey, (list) =>
          list?.status === 'ok'
            ? {
                ...list,
                value: { ...list.value, leads: list.value.leads.filter((row) => row.lead !== lead) },
              }
            : list,
        );
      }
      await client.invalidateQueries({ queryKey: ['list'] });
    },
  });
  return {
    result,
    hide: (lead: string) => hiding.mutate({ lead }),
    unhide: (lead: string) => hiding.mutate({ lead, undo: true }),
    problem: hiding.error?.message,
  };
}

/** The leads seen most recently on this device. Undefined while loading. */
export function useRecentLeads() {
  const connection = useConnection();
  const { data } = useQuery({
    queryKey: ['recent', connection.id],
    queryFn: () => listRecentLeads(connection.id),
    staleTime: 0,
  });
  return data;
}

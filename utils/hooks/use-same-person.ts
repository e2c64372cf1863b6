import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dismiss } from '../cache/lead-cache';
import type { Connection } from '../connection/connection-store';
import { aliasResponse } from '../contract/alias';
import type { ProspectKeys } from '../contract/prospect';
import { callEndpoint } from '../endpoint/call-endpoint';

/** A rep's answer to "same person?". */
export interface SamePerson {
  /** Joins the prospect to a lead, for the whole team; or parts them again. */
  say: (answer: 'yes' | 'no' | 'undo', lead: string) => void;
  /** The lead that is being answered for. */
  saying?: string;
  /** Why the last answer did not arrive. */
  problem?: string;
}

export function useSamePerson(connection: Connection, keys: ProspectKeys): SamePerson {
  const client = useQueryClient();
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: async ({ answer, lead }: { answer: 'yes' | 'no' | 'undo'; lead: string }) => {
      if (answer === 'no') return dismiss(connection.id, keys, lead);
      const body = { lead, keys, undo: answer === 'undo' };
      const called = await callEndpoint(connection, '/v1/aliases', aliasResponse, { body });
      if (called.status !== 'ok') throw new Error(called.why);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['prospect'] }),
  });
  return {
    say: (answer, lead) => mutate({ answer, lead }),
    saying: isPending ? variables.lead : undefined,
    problem: error?.message,
  };
}

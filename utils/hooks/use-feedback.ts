import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onPoke, poke } from '../browser/poke';
import type { Connection } from '../connection/connection-store';
import type { FeedbackBody } from '../contract/feedback';
import { isUnsent, type OutboxRow } from '../outbox/outbox-row';
import { rowsOf, rowsOfLead } from '../outbox/outbox-store';
import { reviseFeedback, saveFeedback, withdraw } from '../outbox/save-feedback';

/** What this rep told marketing of a lead, and the ways to tell more. */
export interface Feedback {
  /** The newest one, whatever its state. Undefined: not read yet. Null: there is none. */
  latest: OutboxRow | null | undefined;
  say: (body: FeedbackBody) => void;
  revise: (id: string, change: (body: FeedbackBody) => FeedbackBody) => void;
  undo: (id: string) => void;
  /** Whether a click is on its way to the disk: a second one must not be a second feedback. */
  isSaving: boolean;
  /** Why the last click could not be saved on this device. */
  problem?: string;
}

export function useFeedback(
  connection: Connection,
  { lead, name }: { lead: string; name: string },
): Feedback {
  const key = ['outbox', connection.id, lead];
  useOutboxWatch();
  const { data: rows } = useQuery({ queryKey: key, queryFn: () => rowsOfLead(connection.id, lead) });
  const { mutate, error, isPending } = useSaving(connection);
  return {
    latest: rows && (rows.at(-1) ?? null),
    say: (body) => {
      const id = crypto.randomUUID();
      mutate(() => saveFeedback(connection.id, { id, lead, name, body }));
    },
    revise: (id, change) => mutate(() => reviseFeedback(id, change)),
    undo: (id) => mutate(() => withdraw(id)),
    isSaving: isPending,
    problem: error ? `This could not be saved on this device: ${error.message}` : undefined,
  };
}

/** All that waits or was sent by this connection, oldest first. */
export function useOutbox(connection: Connection): {
  rows: OutboxRow[];
  unsent: OutboxRow[];
  undo: (id: string) => void;
} {
  useOutboxWatch();
  const { mutate } = useSaving(connection);
  const { data: rows = [] } = useQuery({
    queryKey: ['outbox', connection.id],
    queryFn: () => rowsOf(connection.id),
  });
  return { rows, unsent: rows.filter(isUnsent), undo: (id) => mutate(() => withdraw(id)) };
}

/** Saves on this device, shows it, then wakes whoever sends. */
function useSaving(connection: Connection) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (save: () => Promise<OutboxRow | undefined>) => {
      const saved = await save();
      if (saved) {
        client.setQueryData<OutboxRow[]>(['outbox', connection.id, saved.item.lead], (rows = []) => [
          ...rows.filter(({ id }) => id !== saved.id),
          saved,
        ]);
      }
      await poke('outbox');
    },
  });
}

function useOutboxWatch(): void {
  const client = useQueryClient();
  useEffect(() => {
    const ended = new AbortController();
    const changed = () => void client.invalidateQueries({ queryKey: ['outbox'] });
    onPoke('outbox', changed, ended.signal);
    onPoke('delivery', changed, ended.signal);
    return () => ended.abort();
  }, [client]);
}

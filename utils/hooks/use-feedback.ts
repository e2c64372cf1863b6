import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { poke } from '../browser/poke';
import type { Connection } from '../connection/connection-store';
import type { DispositionBody } from '../contract/feedback';
import { text } from '../i18n/text';
import { type DispositionRow, isDisposition, isUnsent, type OutboxRow } from '../outbox/outbox-row';
import { rowsOf, rowsOfLead } from '../outbox/outbox-store';
import {
  reviseDisposition,
  type Said,
  saveFeedback,
  sendAgain,
  tell,
  withdraw,
} from '../outbox/save-feedback';
import { usePokes } from './use-pokes';

/** What this rep told marketing of a lead on this device, and the ways to tell more. */
export interface Feedback {
  rows: OutboxRow[];
  /** The newest disposition, whatever its state. Undefined: not read yet. Null: there is none. */
  latest: DispositionRow | null | undefined;
  /** A new disposition. */
  say: (body: DispositionBody) => void;
  /** Answers whether it is on this device now; where not, `problem` says why. */
  revise: (id: string, change: (body: DispositionBody) => DispositionBody) => Promise<boolean>;
  undo: (id: string) => void;
  /** Anything else: what was said of the same thing before is revised. */
  tell: (said: Said) => void;
  /** Whether a click is on its way to the disk: a second one must not be a second feedback. */
  isSaving: boolean;
  /** Why the last click could not be saved on this device. */
  problem?: string;
}

export function useFeedback(
  connection: Connection,
  { lead, name }: { lead: string; name: string },
): Feedback {
  useOutboxWatch();
  const queryKey = ['outbox', connection.id, lead];
  const { data: rows } = useQuery({ queryKey, queryFn: () => rowsOfLead(connection.id, lead) });
  const { mutate, mutateAsync, error, isPending } = useSaving(connection);
  return {
    rows: rows ?? [],
    latest: rows && (rows.filter(isDisposition).at(-1) ?? null),
    say: (body) => {
      const id = crypto.randomUUID();
      const said = { kind: 'disposition' as const, lead, body };
      mutate(() => saveFeedback(connection.id, { id, name, said }));
    },
    revise: (id, change) =>
      mutateAsync(() => reviseDisposition(id, change)).then(
        () => true,
        () => false,
      ),
    undo: (id) => mutate(() => withdraw(id)),
    tell: (said) => mutate(() => tell(connection.id, { name, said })),
    isSaving: isPending,
    problem: error ? text('not_saved', error.message) : undefined,
  };
}

/** All that waits or was sent by this connection, oldest first. */
export function useOutbox(connection: Connection) {
  useOutboxWatch();
  const { mutate } = useSaving(connection);
  const { data: rows = [] } = useQuery({
    queryKey: ['outbox', connection.id],
    queryFn: () => rowsOf(connection.id),
  });
  return {
    rows,
    unsent: rows.filter(isUnsent),
    undo: (id: string) => mutate(() => withdraw(id)),
    resend: (id: string) => mutate(() => sendAgain(id)),
    revise: (id: string, change: (body: DispositionBody) => DispositionBody) =>
      mutate(() => reviseDisposition(id, change)),
    tell: (name: string, said: Said) => mutate(() => tell(connection.id, { name, said })),
  };
}

/** Saves on this device, shows it, then wakes whoever sends. */
function useSaving(connection: Connection) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (save: () => Promise<OutboxRow | undefined>) => {
      const saved = await save();
      const lead = saved && 'lead' in saved.item ? saved.item.lead : undefined;
      if (saved && lead) {
        client.setQueryData<OutboxRow[]>(['outbox', connection.id, lead], (rows = []) => {
          const others = rows.filter(({ id }) => id !== saved.id);
          return [...others, saved].sort((a, b) => a.savedAt.getTime() - b.savedAt.getTime());
        });
      }
      await poke('outbox');
    },
  });
}

function useOutboxWatch(): void {
  const client = useQueryClient();
  usePokes(['outbox', 'delivery'], () => void client.invalidateQueries({ queryKey: ['outbox'] }));
}

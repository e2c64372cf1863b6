import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { broadcast } from '../browser/broadcast';
import { useBroadcasts } from '../browser/use-broadcasts';
import type { DispositionBody } from '../contract/shared/feedback';
import { text } from '../i18n/text';
import type { Connection } from '../team/connection-store';
import { type DispositionRow, isDisposition, isUnsent, type OutboxRow } from './outbox/outbox-row';
import { rowsOf, rowsOfLead } from './outbox/outbox-store';
import {
  type FeedbackDraft,
  reviseDisposition,
  saveFeedback,
  sendAgain,
  upsertFeedback,
  withdraw,
} from './outbox/save-feedback';

/** What this rep told marketing of a lead on this device, and the ways to tell more. */
export interface Feedback {
  /** The newest disposition, whatever its state. Undefined: not read yet. Null: there is none. */
  latest: DispositionRow | null | undefined;
  /** A new disposition. */
  submit: (body: DispositionBody) => void;
  /** Answers whether it is on this device now; where not, `problem` says why. */
  revise: (id: string, change: (body: DispositionBody) => DispositionBody) => Promise<boolean>;
  undo: (id: string) => void;
  /** Whether a click is on its way to the disk: a second one must not be a second feedback. */
  isSaving: boolean;
  /** Why the last click could not be saved on this device. */
  problem?: string;
}

/** Reads what was said of a lead on this device. */
export function outboxQuery(connection: string, lead: string) {
  return queryOptions({
    queryKey: ['outbox', connection, lead],
    queryFn: () => rowsOfLead(connection, lead),
  });
}

export function useFeedback(
  connection: Connection,
  { lead, name }: { lead: string; name: string },
): Feedback {
  useOutboxRefresh();
  const { data: rows } = useQuery(outboxQuery(connection.id, lead));
  const { mutate, mutateAsync, error, isPending } = useSaving(connection);
  return {
    latest: rows && (rows.filter(isDisposition).at(-1) ?? null),
    submit: (body) => {
      const id = crypto.randomUUID();
      const found = { kind: 'disposition' as const, lead, body };
      mutate(saveFeedback(connection.id, { id, name, draft: found }));
    },
    revise: (id, change) =>
      mutateAsync(reviseDisposition(id, change)).then(
        () => true,
        () => false,
      ),
    undo: (id) => mutate(withdraw(id)),
    isSaving: isPending,
    problem: error ? text('not_saved', error.message) : undefined,
  };
}

/** Says anything else of somebody: what was said of the same thing before is revised. */
export function useUpsertFeedback(connection: Connection, name: string) {
  const { mutate, error } = useSaving(connection);
  return {
    tell: (found: FeedbackDraft) => mutate(upsertFeedback(connection.id, { name, said: found })),
    problem: error ? text('not_saved', error.message) : undefined,
  };
}

/** All that waits or was sent by this connection, oldest first. */
export function useOutbox(connection: Connection) {
  useOutboxRefresh();
  const { mutate } = useSaving(connection);
  const { data: rows = [] } = useQuery({
    queryKey: ['outbox', connection.id],
    queryFn: () => rowsOf(connection.id),
  });
  return {
    rows,
    unsent: rows.filter(isUnsent),
    undo: (id: string) => mutate(withdraw(id)),
    resend: (id: string) => mutate(sendAgain(id)),
    revise: (id: string, change: (body: DispositionBody) => DispositionBody) =>
      mutate(reviseDisposition(id, change)),
    tell: (name: string, found: FeedbackDraft) =>
      mutate(upsertFeedback(connection.id, { name, said: found })),
  };
}

/** Shows what is being saved on this device once it is, then wakes whoever sends. Saving has begun before any drawing. */
function useSaving(connection: Connection) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (saving: Promise<OutboxRow | undefined>) => {
      const saved = await saving;
      const lead = saved && 'lead' in saved.item ? saved.item.lead : undefined;
      if (saved && lead) {
        client.setQueryData(outboxQuery(connection.id, lead).queryKey, (rows = []) => {
          const others = rows.filter(({ id }) => id !== saved.id);
          return [...others, saved].sort((a, b) => a.savedAt.getTime() - b.savedAt.getTime());
        });
      }
      await broadcast('outbox');
    },
  });
}

/** Reads what waits again whenever it was saved or sent, on whichever page. */
export function useOutboxRefresh(): void {
  const client = useQueryClient();
  useBroadcasts(['outbox', 'delivery'], () => void client.invalidateQueries({ queryKey: ['outbox'] }));
}

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { broadcast } from '../browser/broadcast';
import { useBroadcasts } from '../browser/use-broadcasts';
import type { DispositionBody } from '../contract/shared/feedback';
import { text } from '../i18n/text';
import { useConnection } from '../team/connection-context';
import { type DispositionRow, isDisposition, isUnsent, type OutboxRow } from './outbox/outbox-row';
import { listRows, listRowsForLead } from './outbox/outbox-store';
import {
  type FeedbackDraft,
  resend,
  reviseDisposition,
  saveFeedback,
  upsertFeedback,
  withdraw,
} from './outbox/save-feedback';

/** This rep's dispositions of a lead on this device, and the actions to add and change them. */
export interface Feedback {
  /** The newest disposition, whatever its state. Undefined while loading, null if there is none. */
  latest: DispositionRow | null | undefined;
  submit: (body: DispositionBody) => void;
  /** Resolves to whether the change is saved on this device; if not, `problem` says why. */
  revise: (id: string, change: (body: DispositionBody) => DispositionBody) => Promise<boolean>;
  undo: (id: string) => void;
  /** True while a click is being saved. A second click must not create a second piece of feedback. */
  isSaving: boolean;
  /** Why the last click could not be saved on this device. */
  problem?: string;
}

export function outboxQuery(connection: string, lead: string) {
  return queryOptions({
    queryKey: ['outbox', connection, lead],
    queryFn: () => listRowsForLead(connection, lead),
  });
}

/** This rep's feedback on one lead. @param name the person's name, as the outbox should show it. */
export function useFeedback({ lead, name }: { lead: string; name: string }): Feedback {
  const connection = useConnection();
  useOutboxRefresh();
  const { data: rows } = useQuery(outboxQuery(connection.id, lead));
  const { save, revise, isSaving, problem } = useSave();
  return {
    latest: rows && (rows.filter(isDisposition).at(-1) ?? null),
    submit: (body) => {
      const id = crypto.randomUUID();
      const draft = { kind: 'disposition' as const, lead, body };
      save(saveFeedback(connection.id, { id, name, draft }));
    },
    revise,
    undo: (id) => save(withdraw(id)),
    isSaving,
    problem,
  };
}

/** Adds any other kind of feedback, or revises earlier feedback on the same subject. */
export function useUpsertFeedback(name: string) {
  const connection = useConnection();
  const { save, problem } = useSave();
  return {
    upsert: (draft: FeedbackDraft) => save(upsertFeedback(connection.id, { name, draft })),
    problem,
  };
}

/** All feedback of this connection, sent and unsent, oldest first. */
export function useOutbox() {
  const connection = useConnection();
  useOutboxRefresh();
  const { save, revise, problem } = useSave();
  const { data: rows = [] } = useQuery({
    queryKey: ['outbox', connection.id],
    queryFn: () => listRows(connection.id),
  });
  return {
    rows,
    unsent: rows.filter(isUnsent),
    undo: (id: string) => save(withdraw(id)),
    resend: (id: string) => save(resend(id)),
    revise,
    upsert: (name: string, draft: FeedbackDraft) => save(upsertFeedback(connection.id, { name, draft })),
    problem,
  };
}

/**
 * Shows feedback once it is saved on this device, then triggers sending. Saving starts before any rendering.
 */
function useSave(): Pick<Feedback, 'revise' | 'isSaving' | 'problem'> & {
  save: (saving: Promise<OutboxRow | undefined>) => void;
} {
  const connection = useConnection();
  const client = useQueryClient();
  const { mutate, mutateAsync, isPending, error } = useMutation({
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
  return {
    save: mutate,
    revise: (id, change) =>
      mutateAsync(reviseDisposition(id, change)).then(
        () => true,
        () => false,
      ),
    isSaving: isPending,
    problem: error ? text('not_saved', error.message) : undefined,
  };
}

/** Refetches the outbox whenever any page saves or sends feedback. */
export function useOutboxRefresh(): void {
  const client = useQueryClient();
  useBroadcasts(['outbox', 'delivery'], () => void client.invalidateQueries({ queryKey: ['outbox'] }));
}

import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { broadcast } from '../browser/broadcast';
import { useBroadcasts } from '../browser/use-broadcasts';
import type { DispositionBody } from '../contract/shared/feedback';
import { text } from '../i18n/text';
import { useConnection } from '../team/connection-context';
import { type DispositionRow, isDisposition, isUnsent, type OutboxRow } from './outbox/outbox-row';
import { listRows, listRowsForLead, removeGoneRow } from './outbox/outbox-store';
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
  /** Does nothing while another click is being saved: a double click is one piece of feedback. */
  submit: (body: DispositionBody) => void;
  /** Resolves to whether the change is saved on this device; if not, `problem` says why. */
  revise: (id: string, change: (body: DispositionBody) => DispositionBody) => Promise<boolean>;
  undo: (id: string) => void;
  /** Why the last click could not be saved on this device. */
  problem?: string;
}

/** The rows about one lead, as the pages cache them. */
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
  const { save, isSaving, problem } = useSave();
  return {
    latest: rows && (rows.filter(isDisposition).at(-1) ?? null),
    submit: (body) => {
      if (isSaving()) return;
      save(saveFeedback(connection.id, { name, draft: { kind: 'disposition', lead, body } }));
    },
    revise: (id, change) => save(reviseDisposition(id, change)),
    undo: (id) => save(withdraw(id)),
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
  const { save, problem } = useSave();
  const { data: rows = [] } = useQuery({
    queryKey: ['outbox', connection.id],
    queryFn: () => listRows(connection.id),
  });
  return {
    rows,
    unsent: rows.filter(isUnsent),
    undo: (id: string) => save(withdraw(id)),
    resend: (id: string) => save(resend(id)),
    removeGone: (id: string) => save(removeGone(id)),
    revise: (id: string, change: (body: DispositionBody) => DispositionBody) =>
      save(reviseDisposition(id, change)),
    upsert: (name: string, draft: FeedbackDraft) => save(upsertFeedback(connection.id, { name, draft })),
    problem,
  };
}

/** Removes feedback about someone who is gone, whose card would otherwise be shown again from memory. */
async function removeGone(id: string): Promise<undefined> {
  await removeGoneRow(id);
  await broadcast('cache');
}

interface Saving {
  /**
   * Shows feedback once it is saved on this device, then triggers sending. Resolves to whether it is saved; if
   * not, `problem` says why.
   */
  save: (saving: Promise<OutboxRow | undefined>) => Promise<boolean>;
  /** Not a state, because rendering it would delay the click that is being saved. */
  isSaving: () => boolean;
  problem?: string;
}

function useSave(): Saving {
  const connection = useConnection();
  const client = useQueryClient();
  const running = useRef(0);
  const [problem, setProblem] = useState<string>();
  return { save, isSaving: () => running.current > 0, problem };

  function save(saving: Promise<OutboxRow | undefined>): Promise<boolean> {
    running.current++;
    return saving
      .finally(() => running.current--)
      .then(
        (saved) => {
          show(saved);
          setProblem(undefined);
          broadcast('outbox').catch(() => {}); // Then it is sent with the next periodic flush.
          return true;
        },
        (error: Error) => {
          setProblem(text('not_saved', error.message));
          return false;
        },
      );
  }

  function show(saved: OutboxRow | undefined): void {
    const lead = saved && 'lead' in saved.item ? saved.item.lead : undefined;
    if (!saved || !lead) return;
    client.setQueryData(outboxQuery(connection.id, lead).queryKey, (rows = []) => {
      const others = rows.filter(({ id }) => id !== saved.id);
      return [...others, saved].sort((a, b) => a.savedAt.getTime() - b.savedAt.getTime());
    });
  }
}

/** Refetches the outbox whenever any page saves or sends feedback. */
export function useOutboxRefresh(): void {
  const client = useQueryClient();
  useBroadcasts(['outbox', 'delivery'], () => void client.invalidateQueries({ queryKey: ['outbox'] }));
}

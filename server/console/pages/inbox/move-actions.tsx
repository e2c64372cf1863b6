import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { type InboxItem, inboxDetail } from '../../../../utils/contract/console/inbox';
import { done } from '../../../../utils/contract/console/session';
import { callApi } from '../../app/call-api';
import { shortDateTime } from '../../ui/format';
import { cacheItem } from './cache-item';

/** Confirms that a lead has moved, or takes the confirmation back. */
export function MoveActions({ item }: { item: Extract<InboxItem, { kind: 'move' }> }) {
  const { mutate, isPending, error } = useMove(item.id);
  const { confirmed, body, lead } = item;
  return (
    <section aria-label="Your reply" className="grid gap-3">
      {confirmed ? (
        <p className="text-ink-3 text-small">
          <Check className="me-1 inline size-3.5" aria-hidden="true" />
          {`Confirmed by ${confirmed.by} ${shortDateTime(confirmed.at)}. Records that still name ${body.from ?? 'the old company'} no longer overwrite it.`}
        </p>
      ) : (
        <p className="text-ink-2">
          {`Confirming moves ${lead.name} to ${body.to} and keeps their engagement. Their industry and company size don’t count until a source sends them again.`}
        </p>
      )}
      <div>
        <button
          type="button"
          className={confirmed ? 'push' : 'push-on min-h-8!'}
          disabled={isPending}
          onClick={() => mutate(confirmed !== undefined)}
        >
          {confirmed ? 'Undo' : 'Confirm move'}
        </button>
      </div>
      <p role="alert" className="text-bad empty:hidden">
        {error?.message}
      </p>
    </section>
  );
}

function useMove(feedback: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (undo: boolean) => {
      await callApi('moves', done, { body: { feedback, undo } });
      return callApi(`feedback/${feedback}`, inboxDetail);
    },
    onSuccess: (detail) => cacheItem(client, detail),
  });
}

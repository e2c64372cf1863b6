import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { done } from '../../../../utils/contract/console/session';
import { callApi } from '../../app/call-api';
import { useConsoleMe } from '../../app/me';
import { goTo } from '../../app/route';
import { ConfirmDialog } from '../../ui/confirm-dialog';

/** Lets an admin erase a lead, after saying what goes and what else is to do. */
export function EraseLead({ id, name }: { id: string; name: string }) {
  const { person } = useConsoleMe();
  const client = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const erase = useMutation({
    mutationFn: () => callApi(`leads/${encodeURIComponent(id)}`, done, { method: 'DELETE' }),
    onSuccess: () => {
      goTo('leads', { replace: true });
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }); // They may show this person.
    },
  });
  if (person.role !== 'admin') return null;
  return (
    <div className="border-line border-t pt-4">
      <button type="button" className="push text-bad" onClick={() => setIsAsking(true)}>
        Erase this person…
      </button>
      {isAsking && (
        <ConfirmDialog
          title={`Erase ${name}?`}
          effect={`Everything kept about ${name} is deleted here, permanently: the lead, its engagement, all feedback and replies, links and merges. Reps’ devices delete it the next time they sync, and events about this person are refused from now on. Also erase them in your own tools and in backups made before today.`}
          label="Erase permanently"
          busyLabel="Erasing…"
          isBusy={erase.isPending}
          error={erase.error}
          onConfirm={() => erase.mutate()}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}

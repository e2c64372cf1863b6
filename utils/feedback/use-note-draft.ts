import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useConnection } from '../team/connection-context';
import { deleteDraft, getDraft, saveDraft } from './outbox/drafts';

/** The note being typed about a lead. It is saved on every keystroke, on whichever page, until it is sent. */
export function useNoteDraft(lead: string) {
  const { id } = useConnection();
  const client = useQueryClient();
  const queryKey = ['draft', id, lead];
  const { data } = useQuery({
    queryKey,
    queryFn: async () => (await getDraft(id, lead)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0, // Another page may have changed the draft, so reload it when shown again.
  });
  return {
    draft: data ?? undefined,
    saveDraft: (text: string) => {
      client.setQueryData(queryKey, text);
      void saveDraft(id, lead, text);
    },
    discardDraft: () => {
      client.setQueryData(queryKey, null);
      void deleteDraft(id, lead);
    },
  };
}

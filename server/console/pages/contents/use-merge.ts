import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { done } from '../../../../utils/contract/console/console';
import type { contentMergeRequest } from '../../../../utils/contract/console/merge';
import { call } from '../../app/call';

/** Makes one piece of content of two. Content is shown on most pages: everything is read again. */
export function useMergeContents() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof contentMergeRequest>) => call('content-merges', done, { body }),
    onSuccess: () => void client.invalidateQueries(),
  });
}

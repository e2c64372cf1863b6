import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { contentMergeRequest } from '../../../../utils/contract/console/merge';
import { done } from '../../../../utils/contract/console/session';
import { callApi } from '../../app/call-api';

/** Makes one piece of content of two. Content is shown on most pages: everything is read again. */
export function useMergeContents() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof contentMergeRequest>) => callApi('content-merges', done, { body }),
    onSuccess: () => void client.invalidateQueries(),
  });
}

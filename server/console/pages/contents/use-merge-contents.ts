import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { contentMergeRequest } from '../../../../utils/contract/console/merge';
import { done } from '../../../../utils/contract/console/session';
import { callApi } from '../../app/call-api';

/** Merges two pieces of content. Content appears on most pages, so everything is refetched. */
export function useMergeContents() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof contentMergeRequest>) => callApi('content-merges', done, { body }),
    onSuccess: () => void client.invalidateQueries(),
  });
}

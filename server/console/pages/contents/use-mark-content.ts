import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ContentMark } from '../../../../utils/contract/console/console-lists';
import { done } from '../../../../utils/contract/console/session';
import { callApi } from '../../app/call-api';

/** Marks a piece as reviewed, expired or current, then refetches the list. */
export function useMarkContent() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mark: ContentMark) => callApi('contents', done, { body: mark }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['contents'] }),
  });
}

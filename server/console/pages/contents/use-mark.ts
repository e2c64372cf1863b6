import { useMutation, useQueryClient } from '@tanstack/react-query';
import { done } from '../../../../utils/contract/console/console';
import type { ContentMark } from '../../../../utils/contract/console/console-lists';
import { call } from '../../app/call';

/** Marks a piece as reviewed, expired or current; the list is read anew. */
export function useMark() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mark: ContentMark) => call('contents', done, { body: mark }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['contents'] }),
  });
}

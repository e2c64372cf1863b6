import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { inboxDetail } from '../../../../utils/contract/console/inbox';
import { callApi } from '../../app/call-api';
import { useReply } from './use-reply';

/** One piece of feedback with its lead. Opening it tells the rep that it was seen; a preview doesn't. */
export function useItem(id: string, isPreview: boolean) {
  const detail = useQuery({
    queryKey: ['item', id],
    queryFn: ({ signal }) => callApi(`feedback/${encodeURIComponent(id)}`, inboxDetail, { signal }),
  });
  const { mutate } = useReply();
  const item = detail.data?.item;
  const isNew = item?.kind === 'disposition' && item.state === 'new';
  // Runs again for each revision, so that a revision made while the item is open counts as seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the date identifies the revision.
  useEffect(() => {
    if (isNew && !isPreview) mutate({ kind: 'seen', feedback: id });
  }, [isNew, isPreview, id, item?.at, mutate]);
  return detail;
}

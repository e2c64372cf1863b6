import { useMutation, useQueryClient } from '@tanstack/react-query';
import { inboxDetail } from '../../../../utils/contract/console/inbox';
import { type Reply, repliesResponse } from '../../../../utils/contract/shared/reply';
import { ApiError, callApi } from '../../app/call-api';
import { cacheItem } from './cache-item';

/** Sends a reply to a piece of feedback, and shows the updated item. */
export function useReply() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (reply: Reply) => {
      const { results } = await callApi('replies', repliesResponse, { body: { items: [reply] } });
      const [result] = results;
      if (result?.result === 'refused') throw new ApiError('failed', result.reason);
      return callApi(`feedback/${reply.feedback}`, inboxDetail);
    },
    onSuccess: (detail) => cacheItem(client, detail),
  });
}

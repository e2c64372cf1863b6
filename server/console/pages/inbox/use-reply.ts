import { useMutation, useQueryClient } from '@tanstack/react-query';
import { inboxDetail } from '../../../../utils/contract/console/inbox';
import { type Reply, repliesResponse } from '../../../../utils/contract/shared/reply';
import { CallError, call } from '../../app/call';
import { keepItem } from './keep-item';

/** Sends what marketing does with a piece of feedback, and shows it as it then is. */
export function useReply() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (reply: Reply) => {
      const { results } = await call('replies', repliesResponse, { body: { items: [reply] } });
      const [result] = results;
      if (result?.result === 'refused') throw new CallError('failed', result.reason);
      return call(`feedback/${reply.feedback}`, inboxDetail);
    },
    onSuccess: (detail) => keepItem(client, detail),
  });
}

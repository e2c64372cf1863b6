import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Reply, repliesResponse } from '../../../utils/contract/reply';
import { CallError, call } from '../call';

/** Sends what marketing does with a piece of feedback; list and item are read anew once it stands. */
export function useReply() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (reply: Reply) => {
      const { results } = await call('replies', repliesResponse, { body: { items: [reply] } });
      const [result] = results;
      if (result?.result === 'refused') throw new CallError('failed', result.reason);
    },
    onSuccess: (_, { feedback }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['item', feedback] }),
        client.invalidateQueries({ queryKey: ['inbox'] }),
      ]),
  });
}

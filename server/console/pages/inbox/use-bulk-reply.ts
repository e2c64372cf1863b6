import { useMutation, useQueryClient } from '@tanstack/react-query';
import { repliesResponse, replyWithdrawalsResponse } from '../../../../utils/contract/shared/reply';
import { callApi } from '../../app/call-api';

/** Marks many pieces of feedback as acted on, and takes that back. */
export function useBulkReply() {
  const client = useQueryClient();
  const refetch = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['inbox'] }),
      client.invalidateQueries({ queryKey: ['item'] }),
    ]);
  const undo = useMutation({
    mutationFn: (feedback: string[]) =>
      callApi('replies/withdrawals', replyWithdrawalsResponse, { body: { feedback } }),
    onSuccess: refetch,
  });
  const markActedOn = useMutation({
    mutationFn: async (ids: string[]) => {
      const items = ids.map((feedback) => ({ kind: 'acted-on', feedback }));
      const { results } = await callApi('replies', repliesResponse, { body: { items } });
      return {
        marked: ids.filter((_, index) => results[index]?.result === 'stored'),
        refusals: results.flatMap((result) => (result.result === 'refused' ? result.reason : [])),
      };
    },
    onMutate: () => undo.reset(),
    onSuccess: refetch,
  });
  return { markActedOn, undo };
}

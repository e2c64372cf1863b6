import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { agreement, agreementSwitch } from '../../../../utils/contract/console/agreement';
import { type CheckAnswer, checkAnswerResponse } from '../../../../utils/contract/shared/blind-check';
import { callApi } from '../../app/call-api';

const queryKey = ['agreement'];

/** How far both sides agree, and the next lead to judge. */
export function useAgreement() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('agreement', agreement, { signal }),
  });
}

/** Sends marketing's side of a blind check, and shows the next one. */
export function useAnswerCheck() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { check: string; answer: CheckAnswer }) =>
      callApi('agreement/answers', checkAnswerResponse, { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

/** Turns blind checks on or off. */
export function useSwitchChecks() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (isOn: boolean) => callApi('agreement', agreementSwitch, { method: 'PUT', body: { isOn } }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

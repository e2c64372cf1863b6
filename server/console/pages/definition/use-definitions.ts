import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { definitionReviewResponse } from '../../../../utils/contract/console/definition-review';
import {
  type DraftRequest,
  definitionsResponse,
  draftResponse,
  type SignatureRequest,
  whatIf,
} from '../../../../utils/contract/console/definitions';
import type { DraftedDefinition } from '../../../../utils/contract/console/drafted-definition';
import { ApiError, callApi } from '../../app/call-api';
import { useConsoleMe } from '../../app/me';
import { storeUnsavedEdits } from './unsaved-edits';

const queryKey = ['definitions'];
/** How often to poll the progress while leads are rescored. In milliseconds. */
const pollMs = 1000;

/** All versions of the lead definition. */
export function useDefinitions() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('definitions', definitionsResponse, { signal }),
    refetchInterval: ({ state }) => state.data?.versions.some(({ state }) => state === 'computing') && pollMs,
  });
}

/** What verdicts suggest. Polls while they are being reviewed. */
export function useDefinitionReview() {
  return useQuery({
    queryKey: [...queryKey, 'review'],
    queryFn: ({ signal }) => callApi('definitions/review', definitionReviewResponse, { signal }),
    refetchInterval: ({ state }) => state.data?.isRunning && pollMs,
  });
}

/** Saves the draft of the next version and deletes the local copy. If another draft is open, refetches it. */
export function useSaveDraft() {
  const me = useConsoleMe();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (drafted: DraftRequest) => callApi('definitions', draftResponse, { body: drafted }),
    onSuccess: () => {
      storeUnsavedEdits(me, undefined);
      return client.invalidateQueries({ queryKey });
    },
    onError: (error) => isOtherDraft(error) && client.invalidateQueries({ queryKey }),
  });
}

/** Whether a draft was refused because another one, unknown to it, is open. */
export function isOtherDraft(error: unknown): boolean {
  return error instanceof ApiError && error.type === 'other-draft';
}

/** Signs a draft for one side. If it is no longer the draft, refetches the versions. */
export function useSign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...signature }: SignatureRequest & { version: number }) =>
      callApi(`definitions/${version}/signatures`, definitionsResponse, { body: signature }),
    onSuccess: (versions) => client.setQueryData(queryKey, versions),
    onError: () => client.invalidateQueries({ queryKey }),
  });
}

/** Discards a draft. */
export function useWithdraw() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      callApi(`definitions/${version}`, definitionsResponse, { method: 'DELETE' }),
    onSuccess: (versions) => client.setQueryData(queryKey, versions),
  });
}

/** Computes how a definition would have scored the leads that reps judged. */
export function useWhatIf() {
  return useMutation({
    mutationFn: (drafted: DraftedDefinition) => callApi('what-if', whatIf, { body: drafted }),
  });
}

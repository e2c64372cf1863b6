import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type DraftRequest,
  definitionsResponse,
  draftResponse,
  type SignatureRequest,
  whatIf,
} from '../../../../utils/contract/console/definitions';
import type { DraftedDefinition } from '../../../../utils/contract/console/drafted-definition';
import type { ConsoleMe } from '../../../../utils/contract/console/session';
import { ApiError, callApi } from '../../app/call-api';
import { saveForm } from './saved-form';

const queryKey = ['definitions'];
/** While leads are counted anew, how far that is is asked for as often. In milliseconds. */
const pollMs = 1000;

/** All versions of the lead definition. */
export function useDefinitions() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('definitions', definitionsResponse, { signal }),
    refetchInterval: ({ state }) => state.data?.versions.some(({ state }) => state === 'computing') && pollMs,
  });
}

/** Drafts the next version. What was typed of it is kept no longer. Where another draft is open, that is read. */
export function useSaveDraft(me: ConsoleMe) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (drafted: DraftRequest) => callApi('definitions', draftResponse, { body: drafted }),
    onSuccess: () => {
      saveForm(me, undefined);
      return client.invalidateQueries({ queryKey });
    },
    onError: (error) => isOtherDraft(error) && client.invalidateQueries({ queryKey }),
  });
}

/** Whether a draft was refused because another one is open, which it does not know of. */
export function isOtherDraft(error: unknown): boolean {
  return error instanceof ApiError && error.type === 'other-draft';
}

/** Signs a draft for one side. Where it is no draft any more, what is one instead is read. */
export function useSign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...signature }: SignatureRequest & { version: number }) =>
      callApi(`definitions/${version}/signatures`, definitionsResponse, { body: signature }),
    onSuccess: (versions) => client.setQueryData(queryKey, versions),
    onError: () => client.invalidateQueries({ queryKey }),
  });
}

/** Throws a draft away. */
export function useWithdraw() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      callApi(`definitions/${version}`, definitionsResponse, { method: 'DELETE' }),
    onSuccess: (versions) => client.setQueryData(queryKey, versions),
  });
}

/** Asks what a definition would have said of the leads that reps have judged. */
export function useWhatIf() {
  return useMutation({
    mutationFn: (drafted: DraftedDefinition) => callApi('what-if', whatIf, { body: drafted }),
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createdSecretResponse } from '../../../../utils/contract/console/people';
import { type Source, sourcesResponse } from '../../../../utils/contract/console/source';
import { callApi } from '../../app/call-api';

/** A source that was just made: its key, which is known this once, and what it can be told by among all sources. */
export interface CreatedSource {
  key: string;
  name: string;
  /** The sources that were there before. */
  before: ReadonlySet<string>;
}

/** Makes a source and its write key. */
export function useCreateSource() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, isPublic }: { name: string; isPublic: boolean }): Promise<CreatedSource> => {
      const { sources } = await callApi('sources', sourcesResponse);
      const made = await callApi('tokens', createdSecretResponse, {
        body: { kind: 'source', name, isPublic },
      });
      return { key: made.secret, name, before: new Set(sources.map(({ id }) => id)) };
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['sources'] });
      void client.invalidateQueries({ queryKey: ['people'] });
    },
    gcTime: 0, // The key is kept no longer than it is shown.
  });
}

/** The source that was made, once the list has it. */
export function findCreatedSource(
  { name, before }: CreatedSource,
  sources: readonly Source[],
): Source | undefined {
  return sources.find((source) => source.name === name && !before.has(source.id));
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createdSecretResponse } from '../../../../utils/contract/console/people';
import { type Source, sourcesResponse } from '../../../../utils/contract/console/source';
import { callApi } from '../../app/call-api';

/** A source just created: its key, which is only known now, and what identifies it in the list of sources. */
export interface CreatedSource {
  key: string;
  name: string;
  /** The sources that existed before. */
  existingIds: ReadonlySet<string>;
}

/** Creates a source and its write key. */
export function useCreateSource() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, isPublic }: { name: string; isPublic: boolean }): Promise<CreatedSource> => {
      const { sources } = await callApi('sources', sourcesResponse);
      const created = await callApi('tokens', createdSecretResponse, {
        body: { kind: 'source', name, isPublic },
      });
      return { key: created.secret, name, existingIds: new Set(sources.map(({ id }) => id)) };
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['sources'] });
      void client.invalidateQueries({ queryKey: ['people'] });
    },
    gcTime: 0, // Keep the key only while it is shown.
  });
}

/** The created source, once it is in the list. */
export function findCreatedSource(
  { name, existingIds }: CreatedSource,
  sources: readonly Source[],
): Source | undefined {
  return sources.find((source) => source.name === name && !existingIds.has(source.id));
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type MappingPreviewRequest,
  mappingPreview,
} from '../../../../utils/contract/console/mapping-preview';
import {
  type SourceSettings,
  sourceChanged,
  sourcesResponse,
} from '../../../../utils/contract/console/source';
import { callApi } from '../../app/call-api';

const queryKey = ['sources'];
/** People who connect a tool look here for its first event. */
const freshForMs = 10_000;

/** The systems that send in, read again every few seconds; without what the endpoint itself sends in, such as files. */
export function useSources({ everyMs = freshForMs }: { everyMs?: number } = {}) {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('sources', sourcesResponse, { signal }),
    select: ({ sources }) => sources.filter(({ key }) => key !== 'none'),
    refetchInterval: everyMs,
  });
}

/** Changes a source: its secret, its mapping, how it writes dates, or its limits. */
export function useChangeSource(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: SourceSettings) =>
      callApi(`sources/${id}`, sourceChanged, { method: 'PATCH', body: settings }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
    gcTime: 0, // A secret is not kept once it is saved.
  });
}

/** Reads a message by a mapping; nothing of it is stored. */
export function usePreviewMapping() {
  return useMutation({
    mutationFn: (input: MappingPreviewRequest) =>
      callApi('mapping-previews', mappingPreview, { body: input }),
  });
}

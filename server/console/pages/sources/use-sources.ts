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
/** Short, because people who connect a tool wait here for its first event. */
const defaultRefetchMs = 10_000;

/**
 * The systems that send events, refetched every few seconds, without what the endpoint itself sends, such as
 * files.
 */
export function useSources({ refetchMs = defaultRefetchMs }: { refetchMs?: number } = {}) {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('sources', sourcesResponse, { signal }),
    select: ({ sources }) => sources.filter(({ key }) => key !== 'none'),
    refetchInterval: refetchMs,
  });
}

/** Changes a source: its secret, mapping, date format or limits. */
export function useChangeSource(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: SourceSettings) =>
      callApi(`sources/${id}`, sourceChanged, { method: 'PATCH', body: settings }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
    gcTime: 0, // Don't keep a secret once it is saved.
  });
}

/** Reads a message with a mapping. Nothing is stored. */
export function usePreviewMapping() {
  return useMutation({
    mutationFn: (input: MappingPreviewRequest) =>
      callApi('mapping-previews', mappingPreview, { body: input }),
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type MappingTry, mappingTried } from '../../../utils/contract/mapping-try';
import { type SourceSettings, sourceChanged, sourcesResponse } from '../../../utils/contract/source';
import { call } from '../call';

const queryKey = ['sources'];
/** Who connects a tool looks here for its first event. */
const freshForMs = 10_000;

/** The systems that send in, read anew all the time: but what the endpoint itself sends in, such as files. */
export function useSources() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => call('sources', sourcesResponse, { signal }),
    select: ({ sources }) => sources.filter(({ key }) => key !== 'none'),
    refetchInterval: freshForMs,
  });
}

/** Changes what a source signs with, or how its JSON is read. */
export function useChangeSource(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: SourceSettings) =>
      call(`sources/${id}`, sourceChanged, { method: 'PATCH', body: settings }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
    gcTime: 0, // A secret is kept no longer than it is typed.
  });
}

/** Reads a message by a mapping; nothing of it is stored. */
export function useTry() {
  return useMutation({
    mutationFn: (asked: MappingTry) => call('mapping-tries', mappingTried, { body: asked }),
  });
}

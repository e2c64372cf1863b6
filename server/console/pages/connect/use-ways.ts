import { useQuery } from '@tanstack/react-query';
import { toolsResponse } from '../../../../utils/contract/console/tools';
import { call } from '../../app/call';
import { otherWays } from './other-ways';
import { wayOfTool } from './way';

/** All ways to send events in: the tools that are known first, then the others. */
export function useWays() {
  return useQuery({
    queryKey: ['tools'],
    queryFn: ({ signal }) => call('tools', toolsResponse, { signal }),
    select: ({ tools }) => ({ tools: tools.map(wayOfTool), others: otherWays }),
    staleTime: Number.POSITIVE_INFINITY, // They come with the endpoint’s own code.
  });
}

import { useQuery } from '@tanstack/react-query';
import { toolsResponse } from '../../../../utils/contract/console/tools';
import { callApi } from '../../app/call-api';
import { toIntegration } from './integration';
import { otherIntegrations } from './other-integrations';

/** All ways to send events: known tools first, then the others. */
export function useIntegrations() {
  return useQuery({
    queryKey: ['tools'],
    queryFn: ({ signal }) => callApi('tools', toolsResponse, { signal }),
    select: ({ tools }) => ({ tools: tools.map(toIntegration), others: otherIntegrations }),
    staleTime: Number.POSITIVE_INFINITY, // They are part of the endpoint’s own code.
  });
}

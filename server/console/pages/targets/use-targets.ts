import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createdTarget,
  deliveriesResponse,
  delivery,
  type TargetChange,
  type TargetRequest,
  target,
  targetRemoved,
  targetsResponse,
} from '../../../../utils/contract/console/target';
import { callApi } from '../../app/call-api';

const queryKey = ['targets'];
/** Things go out while one looks on. */
const refetchInterval = 30_000;

/** Where feedback goes out. */
export function useTargets() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => callApi('targets', targetsResponse, { signal }),
    select: ({ targets }) => targets,
    refetchInterval,
  });
}

/** The newest deliveries to a target. */
export function useDeliveries(id: string) {
  return useQuery({
    queryKey: [...queryKey, id],
    queryFn: ({ signal }) => callApi(`targets/${id}/deliveries`, deliveriesResponse, { signal }),
    select: ({ deliveries }) => deliveries,
    refetchInterval,
  });
}

/** Makes a target; a webhook's secret is in the answer alone. */
export function useCreateTarget() {
  return useTargetMutation((input: TargetRequest) => callApi('targets', createdTarget, { body: input }), {
    gcTime: 0, // The secret is kept no longer than it is shown.
  });
}

/** Changes a target; what is left out stays. */
export function useChangeTarget(id: string) {
  return useTargetMutation((body: TargetChange) =>
    callApi(`targets/${id}`, target, { method: 'PATCH', body }),
  );
}

/** Removes a target with all its deliveries. */
export function useRemoveTarget(id: string, onSuccess: () => void) {
  return useTargetMutation(() => callApi(`targets/${id}`, targetRemoved, { method: 'DELETE' }), {
    onSuccess,
  });
}

/** Sends a test, and says what came of it: within 15 seconds. */
export function useTestTarget(id: string) {
  return useTargetMutation(() => callApi(`targets/${id}/test`, delivery, { method: 'POST' }));
}

/** Tries a delivery again, now and once. */
export function useRetryDelivery(id: string, event: string) {
  return useTargetMutation(() =>
    callApi(`targets/${id}/deliveries/${event}/retry`, delivery, { method: 'POST' }),
  );
}

/** Does something to a target. Whatever came of it, the targets are then read anew. */
function useTargetMutation<Asked, Answer>(
  mutationFn: (input: Asked) => Promise<Answer>,
  more: { gcTime?: number; onSuccess?: () => void } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey }),
    ...more,
  });
}

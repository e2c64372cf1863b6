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
/** Refetched regularly, because deliveries go out in the meantime. In milliseconds. */
const refetchInterval = 30_000;

/** All targets. */
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

/** Creates a target. Only this response contains a webhook's secret. */
export function useCreateTarget() {
  return useTargetMutation((input: TargetRequest) => callApi('targets', createdTarget, { body: input }), {
    gcTime: 0, // Keep the secret only while it is shown.
  });
}

/** Changes a target. Fields left out stay unchanged. */
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

/** Sends a test and returns its result within 15 seconds. */
export function useTestTarget(id: string) {
  return useTargetMutation(() => callApi(`targets/${id}/test`, delivery, { method: 'POST' }));
}

/** Retries a delivery now, once. */
export function useRetryDelivery(id: string, event: string) {
  return useTargetMutation(() =>
    callApi(`targets/${id}/deliveries/${event}/retry`, delivery, { method: 'POST' }),
  );
}

/** Runs an action on a target and refetches the targets afterwards, even on failure. */
function useTargetMutation<Input, Output>(
  mutationFn: (input: Input) => Promise<Output>,
  options: { gcTime?: number; onSuccess?: () => void } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey }),
    ...options,
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { broadcast } from '../browser/broadcast';
import { clearAnswers } from './lead-cache';

/** Removes every cached lead from this device when the rep asks for it. */
export function useClearCache() {
  const client = useQueryClient();
  const { mutate, isSuccess } = useMutation({
    mutationFn: async () => {
      await clearAnswers();
      await broadcast('cache');
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['recent'] }),
  });
  return { clear: () => mutate(), isCleared: isSuccess };
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { importsResponse, importUndone } from '../../../../utils/contract/console/import';
import { call } from '../../app/call';

/** Files that were imported, newest first. */
export function useHistory() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => call('imports', importsResponse, { signal }),
    select: ({ imports }) => imports,
  });
}

/** Undoes an import, then reads everything on show again. */
export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      call(`imports/${id}`, importUndone, { method: 'DELETE', patienceMs: 10 * 60_000 }),
    onSuccess: () => client.invalidateQueries(),
  });
}

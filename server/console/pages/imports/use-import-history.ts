import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { importsResponse, importUndone } from '../../../../utils/contract/console/import';
import { callApi } from '../../app/call-api';

/** Past imports, newest first. */
export function useImportHistory() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => callApi('imports', importsResponse, { signal }),
    select: ({ imports }) => imports,
  });
}

/** Undoes an import, then refetches everything on screen. */
export function useUndoImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      callApi(`imports/${id}`, importUndone, { method: 'DELETE', timeoutMs: 10 * 60_000 }),
    onSuccess: () => client.invalidateQueries(),
  });
}

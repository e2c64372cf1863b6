import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ImportKind, importResponse } from '../../../utils/contract/import';
import { call } from '../call';
import { readFile } from './read-file';

/** 50,000 rows take their time. */
const patienceMs = 10 * 60_000;

/** What a file would do. @throws Error in words where it can't be read. */
export function usePreview() {
  return useMutation({
    mutationFn: async ({ kind, file }: { kind: ImportKind; file: File }) => {
      const read = await readFile(file);
      if ('problem' in read) throw new Error(read.problem);
      const answer = await call(`imports/${kind}?preview=1`, importResponse, {
        body: read.bytes,
        patienceMs,
      });
      return { ...answer, bytes: read.bytes };
    },
  });
}

/** Takes a file in that was previewed; all that is shown of leads and content is read anew. */
export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, bytes }: { kind: ImportKind; bytes: Blob }) =>
      call(`imports/${kind}`, importResponse, { body: bytes, patienceMs }),
    onSuccess: () => client.invalidateQueries(),
  });
}

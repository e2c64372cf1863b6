import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ImportKind, importResponse } from '../../../../utils/contract/console/import';
import { call } from '../../app/call';
import { readFile } from './read-file';
import { importPath, type Reading } from './reading';

/** 50,000 rows take their time. */
const patienceMs = 10 * 60_000;

/** A file, what it is, and how to read it. */
export interface Asked {
  kind: ImportKind;
  file: File;
  reading: Reading;
}

/** What a file would do, and the bytes that this was said of. @throws Error in words where it can’t be read. */
export function usePreview() {
  return useMutation({
    mutationFn: async ({ kind, file, reading }: Asked) => {
      const read = await readFile(file);
      if ('problem' in read) throw new Error(read.problem);
      const path = importPath(kind, { fileName: file.name, reading, isPreview: true });
      const answer = await call(path, importResponse, { body: read.bytes, patienceMs });
      return { answer, bytes: read.bytes };
    },
  });
}

/** Imports a file that was previewed, then reads everything on show again. */
export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, file, reading, bytes }: Asked & { bytes: Blob }) =>
      call(importPath(kind, { fileName: file.name, reading, isPreview: false }), importResponse, {
        body: bytes,
        patienceMs,
      }),
    onSuccess: () => client.invalidateQueries(),
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ImportKind, importResponse } from '../../../../utils/contract/console/import';
import { callApi } from '../../app/call-api';
import { type ImportOptions, importPath } from './import-options';
import { readFile } from './read-file';

/** 50,000 rows take their time. */
const timeoutMs = 10 * 60_000;

/** A file, what it is, and how to read it. */
export interface ImportVariables {
  kind: ImportKind;
  file: File;
  reading: ImportOptions;
}

/** What a file would do, and the bytes that this was said of. @throws Error in words where it can’t be read. */
export function usePreview() {
  return useMutation({
    mutationFn: async ({ kind, file, reading }: ImportVariables) => {
      const read = await readFile(file);
      if ('problem' in read) throw new Error(read.problem);
      const path = importPath(kind, { fileName: file.name, reading, isPreview: true });
      const answer = await callApi(path, importResponse, { body: read.bytes, timeoutMs });
      return { answer, bytes: read.bytes };
    },
  });
}

/** Imports a file that was previewed, then reads everything on show again. */
export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, file, reading, bytes }: ImportVariables & { bytes: Blob }) =>
      callApi(importPath(kind, { fileName: file.name, reading, isPreview: false }), importResponse, {
        body: bytes,
        timeoutMs,
      }),
    onSuccess: () => client.invalidateQueries(),
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ImportKind, importResponse } from '../../../../utils/contract/console/import';
import { callApi } from '../../app/call-api';
import { type ImportOptions, importPath } from './import-options';
import { readFile } from './read-file';

/** 50,000 rows take a while. */
const timeoutMs = 10 * 60_000;

/** A file, its kind, and how to read it. */
export interface ImportVariables {
  kind: ImportKind;
  file: File;
  reading: ImportOptions;
}

/**
 * What an import would do, and the bytes that were previewed. @throws Error with a readable message if the
 * file can’t be read.
 */
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

/** Imports a previewed file, then refetches everything on screen. */
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

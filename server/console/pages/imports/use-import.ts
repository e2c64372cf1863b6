import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ImportKind, importResponse } from '../../../../utils/contract/console/import';
import { callApi } from '../../app/call-api';
import { type ImportOptions, toImportPath } from './import-options';
import { readFile } from './read-file';

/** 50,000 rows take a while. */
const timeoutMs = 10 * 60_000;

/** A file, its kind, and how to read it. */
export interface ImportVariables {
  kind: ImportKind;
  file: File;
  options: ImportOptions;
}

/**
 * What an import would do, and the bytes that were previewed. @throws Error with a readable message if the
 * file can’t be read.
 */
export function usePreview() {
  return useMutation({
    mutationFn: async ({ kind, file, options }: ImportVariables) => {
      const result = await readFile(file);
      if ('problem' in result) throw new Error(result.problem);
      const path = toImportPath(kind, { fileName: file.name, options, isPreview: true });
      const answer = await callApi(path, importResponse, { body: result.bytes, timeoutMs });
      return { answer, bytes: result.bytes };
    },
  });
}

/** Imports a previewed file, then refetches everything on screen. */
export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, file, options, bytes }: ImportVariables & { bytes: Blob }) =>
      callApi(toImportPath(kind, { fileName: file.name, options, isPreview: false }), importResponse, {
        body: bytes,
        timeoutMs,
      }),
    onSuccess: () => client.invalidateQueries(),
  });
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importKind } from '../../utils/contract/console/import';
import { UserError } from '../platform/user-error';
import { callControl } from './call-control';

export interface ImportFlags {
  /** If not set, the import is only previewed. */
  yes?: boolean;
  order?: string;
  zone?: string;
  rename?: boolean;
}

/**
 * Asks the running endpoint to import a file.
 * @returns what it did or would do.
 * @throws UserError
 */
export async function importCommand(
  folder: string,
  kind: string,
  file: string,
  { yes = false, order, zone, rename }: ImportFlags,
): Promise<string> {
  const parsedKind = importKind.safeParse(kind);
  if (!parsedKind.success) {
    throw new UserError(`“${kind}” can’t be imported. Use ${importKind.options.join(', ')}.`);
  }
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UserError(`“${file}” can’t be read: ${error.message}.`);
  });
  return callControl(folder, '/imports', {
    kind: parsedKind.data,
    isPreview: !yes,
    base64: bytes.toString('base64'),
    fileName: basename(file),
    order,
    zone,
    rename,
  });
}

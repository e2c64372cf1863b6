import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importKind } from '../../utils/contract/console/import';
import { UserError } from '../platform/user-error';
import { callControl } from './call-control';
import type { CommandOptions } from './command';

/** `import people|content|engagement <file> [--yes]`: without the yes only what it would do. */
export async function importCommand(
  folder: string,
  [kind, file]: readonly string[],
  { yes = false, order, zone, rename }: CommandOptions,
): Promise<string> {
  const wanted = importKind.safeParse(kind);
  if (!wanted.success || !file) {
    throw new UserError('Import what? Say: npm run endpoint -- import people|content|engagement <file>');
  }
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UserError(`“${file}” can’t be read: ${error.message}.`);
  });
  const body = {
    kind: wanted.data,
    isPreview: !yes,
    base64: bytes.toString('base64'),
    fileName: basename(file),
    order,
    zone,
    rename,
  };
  return callControl(folder, '/imports', body);
}

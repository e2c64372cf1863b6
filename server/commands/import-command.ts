import { readFile } from 'node:fs/promises';
import { importKind } from '../../utils/contract/import';
import { UserError } from '../user-error';
import { callControl } from './call-control';

/** `import people|content|engagement <file> [--yes]`: without the yes only what it would do. */
export async function importCommand(
  folder: string,
  [kind, file]: readonly string[],
  { yes = false }: { yes?: boolean },
): Promise<string> {
  const wanted = importKind.safeParse(kind);
  if (!wanted.success || !file) {
    throw new UserError('Import what? Say: npm run endpoint -- import people|content|engagement <file>');
  }
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UserError(`“${file}” can’t be read: ${error.message}.`);
  });
  const body = { kind: wanted.data, isPreview: !yes, base64: bytes.toString('base64') };
  return callControl(folder, '/imports', body);
}

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../../../scripts/browser/launch-extension';

/** The built extension without the side panel API, as in a browser that has no side panel. */
export async function withoutSidePanel(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-no-side-panel-'));
  await cp(builtExtension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { side_panel: _, permissions, ...rest } = JSON.parse(await readFile(file, 'utf8'));
  const manifest = { ...rest, permissions: permissions.filter((name: string) => name !== 'sidePanel') };
  await writeFile(file, JSON.stringify(manifest));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

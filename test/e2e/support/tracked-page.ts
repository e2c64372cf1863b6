import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildScript } from '../../support/build-script';

/** A company's web page that loads a tool's browser library in a bundle. */
export async function trackedPage(library: 'segment' | 'rudderstack'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-page-'));
  const entry = join(import.meta.dirname, `../../fixtures/pages/${library}-entry.ts`);
  const script = await readFile(await buildScript(entry, folder, 'page.js'), 'utf8');
  await rm(folder, { recursive: true });
  return `<!doctype html><html lang="en"><title>Pricing | Acme</title><link rel="icon" href="data:,"><h1>Pricing</h1><script>${script.replaceAll('</script', '<\\/script')}</script></html>`;
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** A company's web page that loads a tool's browser library, as a bundler puts it into pages. */
export async function trackedPage(library: 'segment' | 'rudderstack'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passback-page-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      lib: {
        entry: join(import.meta.dirname, `../../fixtures/pages/${library}-entry.ts`),
        formats: ['iife'],
        name: 'trackedPage',
        fileName: () => 'page.js',
      },
    },
  });
  const script = await readFile(join(folder, 'page.js'), 'utf8');
  await rm(folder, { recursive: true });
  return `<!doctype html><html lang="en"><title>Pricing | Acme</title><link rel="icon" href="data:,"><h1>Pricing</h1><script>${script.replaceAll('</script', '<\\/script')}</script></html>`;
}

import { join } from 'node:path';
import { build } from 'vite';

/** Bundles a module with its imports into one script for a page. @returns the script's path. */
export async function buildScript(entry: string, folder: string, fileName: string): Promise<string> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry, formats: ['iife'], name: 'built', fileName: () => fileName },
    },
  });
  return join(folder, fileName);
}

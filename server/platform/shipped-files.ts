import { fileURLToPath } from 'node:url';

/** Set by the build of `dist/`, where these folders are next to the bundle. */
declare const __BUNDLED__: true | undefined;

const isBundled = typeof __BUNDLED__ !== 'undefined';
const folder = (inSources: string, inBundle: string) =>
  fileURLToPath(new URL(isBundled ? inBundle : inSources, import.meta.url));

export const migrationsFolder = folder('db/migrations', 'migrations');
export const functionsFolder = folder('db/functions', 'functions');
/** The console's pages, as built by `npm run build:console`. */
export const consoleFolder = folder('../../.output/console', 'console');

/**
 * What starts a thread: in the bundle, its own file beside the endpoint's; otherwise code that has tsx compile its
 * TypeScript.
 *
 * @param name the bundle's name for it.
 */
export function shippedThread(name: string, source: URL): { code: string | URL; eval: boolean } {
  if (isBundled) return { code: new URL(`./${name}.js`, import.meta.url), eval: false };
  const [file, from] = [source.href, import.meta.url].map((url) => JSON.stringify(url));
  return { code: `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${from}))`, eval: true };
}

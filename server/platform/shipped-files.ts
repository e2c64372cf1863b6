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

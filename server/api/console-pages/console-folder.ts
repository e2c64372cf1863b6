import { fileURLToPath } from 'node:url';

/** Where the console's built pages stand, wherever the server was started from. */
export const consoleFolder = fileURLToPath(new URL('../../../.output/console', import.meta.url));

import { fileURLToPath } from 'node:url';

/** Where the migrations stand, wherever the server was started from. */
export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

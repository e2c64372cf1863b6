import { resolve } from 'node:path';

/** Makes `zod` the module that the extension uses in its place, in its build and its unit tests. */
export const smallZod = {
  find: /^zod$/,
  replacement: resolve(import.meta.dirname, '../utils/contract/shared/small-zod.ts'),
};

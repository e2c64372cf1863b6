import { z } from 'zod';

/** The console page that someone signed out wanted to open, kept in their browser until they have signed in. */
export const returnPath = z.object({
  path: z
    .string()
    .max(2000)
    .regex(/^\/console\/(?!sign-in|join)[^\\]*$/),
  at: z.int(),
});

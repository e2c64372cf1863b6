import { z } from 'zod';

/** How people can connect to an endpoint. Anyone may ask. */
export const signInOptions = z
  .object({
    company: z.boolean().meta({ description: 'Whether people can sign in with a company account.' }),
  })
  .meta({ id: 'SignInOptions' });

/** What the extension got by signing in, and the secret behind the challenge that it started with. */
export const signInExchange = z
  .object({ code: z.string().max(200), verifier: z.string().min(43).max(128) })
  .meta({ id: 'SignInExchange' });

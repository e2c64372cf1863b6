import { z } from 'zod';
import { prospectKeys } from './prospect';

/** A rep's yes to "same person?", for the whole team, and its undo. */
export const aliasRequest = z
  .object({
    lead: z.uuid(),
    keys: prospectKeys,
    undo: z.boolean().default(false),
  })
  .meta({ id: 'AliasRequest' });

/** What the same keys are answered with from now on is asked anew: the answer only says that it stands. */
export const aliasResponse = z.object({ aliases: z.int() }).meta({ id: 'AliasResponse' });

export type AliasRequest = z.input<typeof aliasRequest>;

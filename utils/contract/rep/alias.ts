import { z } from 'zod';
import { prospectKeys } from './prospect';

/** A rep's yes to "same person?", which applies to the whole team, and its undo. */
export const aliasRequest = z
  .object({
    lead: z.uuid(),
    keys: prospectKeys,
    undo: z.boolean().default(false),
  })
  .meta({ id: 'AliasRequest' });

/** Only confirms the alias. Look the keys up again to get the lead they now resolve to. */
export const aliasResponse = z.object({ aliases: z.int() }).meta({ id: 'AliasResponse' });

export type AliasRequest = z.input<typeof aliasRequest>;

import { z } from 'zod';
import { candidate } from './lookup';

/** In characters. A single letter matches too many people to be of use. */
export const minSearchLength = 2;

export const searchRequest = z
  .object({
    text: z
      .string()
      .trim()
      .min(minSearchLength)
      .max(100)
      .meta({ description: 'The beginnings of words of a name, a company, or both, in any order.' }),
  })
  .meta({ id: 'SearchRequest' });

export const searchResponse = z.object({ leads: z.array(candidate).max(8) }).meta({ id: 'SearchResponse' });

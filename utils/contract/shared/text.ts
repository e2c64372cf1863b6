import { z } from 'zod';

/** What text must be for a database to keep it: neither a NUL nor half a character is text by Unicode. For `regex`. */
export const storablePattern = [/^[^\0\p{Cs}]*$/u, 'holds a NUL or half a character'] as const;

/** Text that can be stored and looked for. */
export const storableText = z.string().regex(...storablePattern);

/** The number of a version of the definition, as the store can hold it. */
export const versionNumber = z.int().min(1).max(2_147_483_647);

import { z } from 'zod';

/** PostgreSQL can't store NUL or lone surrogates. Spread into `regex`. */
export const storablePattern = [
  /^[^\0\p{Cs}]*$/u,
  'contains an invalid character: a NUL or an unpaired surrogate',
] as const;

export const storableText = z.string().regex(...storablePattern);

/** The version number of a definition, within the database's integer range. */
export const versionNumber = z.int().min(1).max(2_147_483_647);

import type { z } from 'zod';
import { ProblemError } from '../../../platform/problem-error';

/** The place of a row in an ordered list: behind it the next page begins. */
export function formatCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws ProblemError 400 where it is none of that list's. */
export function parseCursor<Place extends z.ZodType>(text: string, place: Place): z.infer<Place> {
  try {
    return place.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new ProblemError(400, 'invalid', 'after: is no `next` of this list. Begin at its first page.');
  }
}

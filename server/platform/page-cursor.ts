import type { z } from 'zod';
import { ProblemError } from './problem-error';

/** A row's position in an ordered list. The next page starts after it. */
export function formatCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws ProblemError 400 if it isn't a cursor of that list. */
export function parseCursor<Schema extends z.ZodType>(text: string, schema: Schema): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new ProblemError(
      400,
      'invalid',
      'after: not a valid `next` value from this list. Start at the first page.',
    );
  }
}

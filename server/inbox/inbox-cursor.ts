import { z } from 'zod';
import { ProblemError } from '../http/problem-error';

const cursor = z.tuple([z.iso.datetime(), z.uuid()]);

/** The place of a piece of feedback in the inbox: behind it the next page begins, whatever comes in before it. */
export function formatInboxCursor({ at, id }: { at: Date; id: string }): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');
}

/** @throws ProblemError 400 where it is none of ours. */
export function parseInboxCursor(text: string): { at: string; id: string } {
  try {
    const [at, id] = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { at, id };
  } catch {
    throw new ProblemError(400, 'invalid', 'after: is no `next` of this inbox. Begin at its first page.');
  }
}

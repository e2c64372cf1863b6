import { z } from 'zod';
import { formatCursor, parseCursor } from '../leads/lists/page-cursor';

const place = z.tuple([z.iso.datetime(), z.uuid()]);

/** The place of a piece of feedback in the inbox: behind it the next page begins, whatever comes in before it. */
export function formatInboxCursor({ at, id }: { at: Date; id: string }): string {
  return formatCursor([at.toISOString(), id]);
}

/** @throws ProblemError 400 where it is none of ours. */
export function parseInboxCursor(text: string): { at: string; id: string } {
  const [at, id] = parseCursor(text, place);
  return { at, id };
}

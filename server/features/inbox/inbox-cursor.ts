import { z } from 'zod';
import { formatCursor, parseCursor } from '../../platform/page-cursor';

const position = z.tuple([z.iso.datetime(), z.uuid()]);

/**
 * The position of feedback in the inbox. The next page starts after it, even if newer feedback comes in
 * meanwhile.
 */
export function formatInboxCursor({ at, id }: { at: Date; id: string }): string {
  return formatCursor([at.toISOString(), id]);
}

/** @throws ProblemError 400 if it isn't an inbox cursor. */
export function parseInboxCursor(text: string): { at: string; id: string } {
  const [at, id] = parseCursor(text, position);
  return { at, id };
}

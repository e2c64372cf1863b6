import { z } from 'zod';

/**
 * A rep's own mark on a lead, and its undo: "watch" notifies the rep of engagement, "hide" takes a risen lead
 * off their list, "read" takes marketing's answers off it.
 */
export const markRequest = z
  .object({ lead: z.uuid(), undo: z.boolean().default(false) })
  .meta({ id: 'MarkRequest' });

export const markResponse = z
  .object({ isSet: z.boolean().meta({ description: 'Whether the mark is set after this call.' }) })
  .meta({ id: 'MarkResponse' });

import { z } from 'zod';
import { instant } from '../shared/instant';

/** Marketing's confirmation of a move that a rep reported, or its undo. */
export const moveRequest = z
  .object({
    feedback: z.uuid().meta({ description: 'The ID of the report: feedback of kind move.' }),
    undo: z.boolean().default(false),
  })
  .meta({ id: 'MoveRequest' });

/** A move that a rep reported, and who confirmed it. */
export const move = z
  .object({
    id: z.uuid().meta({ description: 'The feedback’s ID.' }),
    from: z.string().optional(),
    to: z.string(),
    title: z.string().optional(),
    by: z.string(),
    isMine: z.boolean(),
    at: instant,
    confirmed: z.object({ by: z.string(), at: instant }).optional(),
  })
  .meta({ id: 'Move' });

export type Move = z.infer<typeof move>;

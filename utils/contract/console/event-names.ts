import { z } from 'zod';
import { instant } from '../shared/instant';
import { storableText } from '../shared/text';

/** No tool's event name is longer. Of a longer one, only this much is stored and compared. */
export const maxEventNameLength = 200;

/** An event name that isn't built in, and the meaning the team gave it. */
export const eventName = z
  .object({
    key: z.string(),
    name: z.string().meta({ description: 'As the sender last wrote it.' }),
    events: z.int(),
    lastEventAt: instant.optional(),
    source: z.string().optional().meta({ description: 'The source that last sent it.' }),
    act: z.string().optional().meta({
      description: 'The act it means. Empty if the team decided that it means nothing; missing if undecided.',
    }),
    setBy: z.string().optional(),
    setAt: instant.optional(),
    isPending: z.boolean().meta({ description: 'Whether earlier events are still being rescored.' }),
  })
  .meta({ id: 'EventName' });

export const eventNamesResponse = z
  .object({
    names: z.array(eventName).meta({ description: 'Undecided first, then by frequency.' }),
    acts: z
      .array(z.string())
      .meta({ description: 'The acts that the lead definition scores, and outcomes.' }),
  })
  .meta({ id: 'EventNamesResponse' });

/** Sets what an event name means, for future events and for those already received. */
export const eventNameRequest = z
  .object({
    name: storableText.trim().min(1).max(maxEventNameLength),
    act: storableText
      .trim()
      .max(60)
      .nullable()
      .meta({ description: 'The act it means. Empty: it means nothing. Null: undecided again.' }),
  })
  .meta({ id: 'EventNameRequest' });

export type EventName = z.infer<typeof eventName>;
export type EventNamesResponse = z.infer<typeof eventNamesResponse>;

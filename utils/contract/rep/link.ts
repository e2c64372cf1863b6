import { z } from 'zod';

/** Asks for a lead's tracked link to a piece of content. */
export const linkRequest = z
  .object({ lead: z.uuid(), content: z.string().min(1).max(300) })
  .meta({ id: 'LinkRequest' });

export const linkResponse = z
  .object({
    url: z.url(),
    isCounted: z.boolean().meta({
      description:
        'Whether opening it counts as engagement. False without PUBLIC_URL or if the lead must not be contacted.',
    }),
  })
  .meta({ id: 'LinkResponse' });

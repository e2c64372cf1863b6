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
        'Whether opening it comes back as engagement: not without PUBLIC_URL, nor of somebody who is not to be contacted.',
    }),
  })
  .meta({ id: 'LinkResponse' });

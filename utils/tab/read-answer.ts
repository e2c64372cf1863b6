import '../jitless-zod';
import { z } from 'zod';
import { sighting } from '../contract/sighting';

/** What `read-page` returns out of a page. */
export const readAnswer = z.object({ url: z.string(), sighting: sighting.optional() });

export type ReadAnswer = z.infer<typeof readAnswer>;

import { z } from 'zod';

/** Before or after the first contact: what marketing can be told differs. */
export const stage = z.enum(['before-contact', 'after-contact']).meta({ id: 'Stage' });

export type Stage = z.infer<typeof stage>;

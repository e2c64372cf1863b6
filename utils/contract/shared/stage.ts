import { z } from 'zod';

/** Before or after the first contact with the lead. Each stage has its own dispositions. */
export const stage = z.enum(['before-contact', 'after-contact']).meta({ id: 'Stage' });

export type Stage = z.infer<typeof stage>;

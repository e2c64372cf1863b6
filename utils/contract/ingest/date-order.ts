import { z } from 'zod';

/** Which comes first in a numeric date such as 03/11/2026. */
export const dateOrder = z.enum(['day-first', 'month-first']);

export type DateOrder = z.infer<typeof dateOrder>;

import { z } from 'zod';

/** A moment: ISO 8601 with its offset. */
export const instant = z.iso.datetime({ offset: true }).meta({ id: 'Instant' });

import { z } from 'zod';

/** A moment in ISO 8601 with its UTC offset. */
export const instant = z.iso.datetime({ offset: true }).meta({ id: 'Instant' });

import { z } from 'zod';
import { instant } from '../shared/instant';

/** A new token for a rep's browser. */
export const issuedToken = z.object({ token: z.string(), expiresAt: instant }).meta({ id: 'IssuedToken' });

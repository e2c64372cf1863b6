import { z } from 'zod';
import { instant } from '../shared/instant';

/** The token that takes over. */
export const rotatedToken = z.object({ token: z.string(), expiresAt: instant }).meta({ id: 'RotatedToken' });

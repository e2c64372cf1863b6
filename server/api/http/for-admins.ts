import { requireAdmin } from './authenticate';
import { bySession } from './openapi';

/** Marks a route as admins only: it returns a secret or reaches outside. */
export const forAdmins = { security: bySession, middleware: requireAdmin };

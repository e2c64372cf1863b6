import { requireAdmin } from './authenticate';
import { bySession } from './openapi';

/** What a route says of itself that only an admin's session may call: what holds a secret, or reaches outside. */
export const forAdmins = { security: bySession, middleware: requireAdmin };

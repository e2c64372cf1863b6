import { bySession } from './answers';
import { requireAdmin } from './authenticate';

/** What a route says of itself that only an admin's session may call: what holds a secret, or reaches outside. */
export const forAdmins = { security: bySession, middleware: requireAdmin };

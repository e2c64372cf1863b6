import { z } from 'zod';

// Extension pages forbid eval, and zod tries it at the first parse, which raises a CSP violation. Imported first.
z.config({ jitless: true });

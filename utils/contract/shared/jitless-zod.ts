import { z } from 'zod';

// Extension pages forbid eval, and zod tries it on its first parse, which raises a CSP violation. Import this
// module first.
z.config({ jitless: true });

import { z } from 'zod';

/** What a connection code is for, as the join page shows it. */
export const invitation = z
  .object({
    team: z.string(),
    rep: z.string(),
    isConnected: z.boolean().meta({ description: 'Whether a browser has ever used the code.' }),
    installUrl: z.url().optional().meta({ description: 'Where the team’s reps install the extension.' }),
  })
  .meta({ id: 'Invitation' });

export type Invitation = z.infer<typeof invitation>;

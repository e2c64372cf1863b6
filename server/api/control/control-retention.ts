import type { Hono } from 'hono';
import { z } from 'zod';
import { pruneTeam } from '../../features/privacy/retention/prune-team';
import { changeRetention } from '../../features/privacy/retention/retention-settings';
import type { Store } from '../../platform/db/store';

const request = z.object({ changes: z.record(z.string(), z.string()) });

/** What the `retention` and `prune` commands call. */
export function mountRetention(app: Hono, store: Store, team: string): void {
  app.post('/retention', async (c) => {
    const { changes } = request.parse(await c.req.json());
    const retention = Object.entries(await changeRetention(store, team, changes));
    return c.text(retention.map(([name, days]) => `${name}=${days}`).join('\n'));
  });
  app.post('/prune', async (c) => {
    const removed = Object.entries(await pruneTeam(store, team, { now: new Date() }));
    return c.text(`Removed: ${removed.map(([name, rows]) => `${rows} of ${name}`).join(', ')}.`);
  });
}

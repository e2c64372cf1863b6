import type { Hono } from 'hono';
import { z } from 'zod';
import { erasePerson } from '../../features/privacy/erasure/erase-person';
import { exportPerson } from '../../features/privacy/erasure/export-person';
import type { Store } from '../../platform/db/store';

const request = z.object({ key: z.string(), isConfirmed: z.boolean().default(false) });

/** What the `export` and `erase` commands call. */
export function mountErasure(app: Hono, store: Store, team: string): void {
  app.post('/export', async (c) => {
    const { key } = request.parse(await c.req.json());
    return c.text(await exportPerson(store, team, key, new Date()));
  });
  app.post('/erase', async (c) => {
    const { key, isConfirmed } = request.parse(await c.req.json());
    return c.text(await erasePerson(store, team, { key, isConfirmed, now: new Date() }));
  });
}

import type { Hono } from 'hono';
import { z } from 'zod';
import { writeBackup } from '../../platform/backup/write-backup';
import type { Store } from '../../platform/db/store';

const request = z.object({ file: z.string() });

/** What the `backup` command calls. The server writes the file itself. */
export function mountBackup(app: Hono, store: Store, team: string): void {
  app.post('/backup', async (c) => {
    const { file } = request.parse(await c.req.json());
    const bytes = await writeBackup(store, file);
    await store.inTeam(team, async (tx) => {
      tx.audit.push({ action: 'backup.created', details: { file, bytes } });
    });
    return c.text(
      `Wrote ${file} (${Math.ceil(bytes / 1024)} KB). It contains all personal data, so keep it safe.`,
    );
  });
}

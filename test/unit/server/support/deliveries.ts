import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DeliveryDeps } from '../../../../server/features/webhooks/attempt-delivery';
import { runJob } from '../../../../server/features/webhooks/start-delivery-worker';
import { createSigningSecret } from '../../../../server/features/webhooks/to-webhook';
import type { Store } from '../../../../server/platform/db/store';
import { deliveries, targets } from '../../../../server/platform/db/tables/outgoing-tables';

const rows = z.object({ rows: z.array(z.object({ data: z.unknown() })) });

/** A clock that moves only when a test moves it. */
export function createClock(at = '2026-11-24T12:00:00Z') {
  let now = new Date(at);
  return {
    now: () => now,
    pass(ms: number) {
      now = new Date(now.getTime() + ms);
    },
  };
}

/**
 * Runs the jobs that are due by the test's clock, and the jobs they create, as the worker does by the real
 * clock.
 */
export async function runDueJobs(
  store: Store,
  outside: DeliveryDeps,
  kinds = ['publish', 'deliver'],
): Promise<number> {
  for (let done = 0; ; ) {
    const now = outside.now().toISOString();
    const due = rows.parse(
      await store.inTeam('', (tx) =>
        tx.execute(
          sql`delete from queue.jobs where run_at <= ${now} and data->>'do' in ${kinds} returning data`,
        ),
      ),
    ).rows;
    for (const { data } of due) await runJob(store, data, outside);
    done += due.length;
    if (due.length === 0) return done;
  }
}

/** Inserts a target into a team's tables. */
export async function createTestTarget(
  store: Store,
  team: string,
  more: Partial<typeof targets.$inferInsert> = {},
) {
  const row = {
    team,
    id: randomUUID(),
    kind: 'webhook' as const,
    name: 'CRM',
    url: 'https://crm.example/hook',
    secret: createSigningSecret(),
    kinds: ['disposition' as const, 'answer' as const, 'suggestion' as const],
    createdBy: 'Maria Berg',
    createdAt: new Date('2026-11-24T10:00:00Z'),
    ...more,
  };
  await store.inTeam(team, (tx) => tx.insert(targets).values(row));
  return row;
}

export const listTestDeliveries = (store: Store, team: string) =>
  store.inTeam(team, (tx) => tx.select().from(deliveries));

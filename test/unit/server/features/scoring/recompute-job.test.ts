import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { startRecomputeJob } from '../../../../../server/features/scoring/definition/recompute-job';
import { pendingReplays } from '../../../../../server/platform/db/tables/engagement-tables';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import { definitions } from '../../../../../server/platform/db/tables/team-tables';
import { createApi, identifyEvent } from '../../support/api';
import { describeOnStores } from '../../support/stores';

describeOnStores('the job that recomputes scores', (store) => {
  test('reports a team it fails for, and goes on with the others', async () => {
    const apis = [await createApi(store()), await createApi(store())];
    for (const api of apis) await api.send('/v1/identify', identifyEvent('ana@one.example'));
    const [failing = '', ...others] = (await store().teamIds()).filter((id) =>
      apis.some(({ team }) => team === id),
    );
    for (const { team } of apis) {
      await store().inTeam(team, async (tx) => {
        const [lead] = await tx.select({ id: leads.id }).from(leads);
        await tx.insert(pendingReplays).values({ team, lead: lead?.id ?? '' });
      });
    }
    await store().inTeam(failing, (tx) => tx.update(definitions).set({ body: sql`'{}'::jsonb` }));
    const pending = (team: string) => store().inTeam(team, (tx) => tx.select().from(pendingReplays));
    const reported: unknown[] = [];
    const end = new AbortController();
    const job = startRecomputeJob(store(), { signal: end.signal, report: (error) => reported.push(error) });
    await vi.waitFor(async () => {
      for (const team of others) expect(await pending(team)).toEqual([]);
    }, 10_000);
    end.abort();
    await job;
    expect(reported.length).toBeGreaterThan(0);
    expect(await pending(failing)).toHaveLength(1);
  });
});

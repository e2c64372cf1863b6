import { beforeEach, expect, test } from 'vitest';
import { leads, merges } from '../../../../../server/platform/db/tables/lead-tables';
import { createApi, identifyEvent } from '../../support/api';
import { describeOnStores } from '../../support/stores';

describeOnStores('duplicates', (store) => {
  const now = new Date('2026-11-24T12:00:00Z');
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeEach(async () => {
    api = await createApi(store(), () => now);
  });
  const send = async (...batch: unknown[]) => (await api.send('/v1/batch', { batch })).body;
  const listPairs = async () => (await api.asConsole('/v1/console/duplicates')).body.pairs;

  test('leads with the same name and company are suggested until they are merged, and not again after the merge is undone', async () => {
    await send(
      identifyEvent('priya@one.example'),
      identifyEvent('priya.raman@other.example'),
      identifyEvent('tom@one.example', { name: 'Tom Ek' }),
    );
    const [{ one, other }] = await listPairs();
    expect([one.email, other.email].sort()).toEqual(['priya.raman@other.example', 'priya@one.example']);
    const { merge } = (
      await api.asConsole('/v1/console/merges', { method: 'POST', body: { kept: one.id, merged: other.id } })
    ).body;
    expect(await listPairs()).toEqual([]);
    await api.asConsole(`/v1/console/merges/${merge}`, { method: 'DELETE' });
    expect(await listPairs()).toEqual([]);
  });

  test('a pair marked as two people is not suggested again until that is undone', async () => {
    await send(identifyEvent('priya@one.example'), identifyEvent('priya.raman@other.example'));
    const [{ one, other }] = await listPairs();
    const decide = (areDistinct: boolean, pair = [one.id, other.id]) =>
      api.asConsole('/v1/console/duplicates', {
        method: 'POST',
        body: { one: pair[0], other: pair[1], areDistinct },
      });
    expect((await decide(true, [other.id, one.id.toUpperCase()])).status).toBe(200);
    expect((await decide(true)).status).toBe(200); // Repeating it is not an error.
    expect(await listPairs()).toEqual([]);
    await decide(false);
    expect(await listPairs()).toHaveLength(1);
    expect((await decide(true, [one.id, crypto.randomUUID()])).status).toBe(404);
    expect((await decide(true, [one.id, one.id])).status).toBe(400);
  });

  test('pairs that were merged and split don’t hide other duplicates, however many there are', async () => {
    const namesakes = Array.from({ length: 15 }, (_, n) => identifyEvent(`priya${n}@one.example`));
    await send(...namesakes);
    await store().inTeam(api.team, async (tx) => {
      const ids = (await tx.select({ id: leads.id }).from(leads)).map(({ id }) => id);
      const splitMerges = ids.flatMap((kept, index) =>
        ids.slice(index + 1).map((merged, other) => ({
          team: api.team,
          id: crypto.randomUUID(),
          place: index * ids.length + other,
          kept,
          merged,
          resolvedTo: kept,
          mergedRow: {},
          keptRow: {},
          by: 'Maria Berg',
          reason: 'Same person',
          at: now,
          undoneAt: now,
          undoneBy: 'Maria Berg',
        })),
      );
      expect(splitMerges).toHaveLength(105);
      await tx.insert(merges).values(splitMerges);
    });
    await send(
      identifyEvent('tom@one.example', { name: 'Tom Ek' }),
      identifyEvent('tom.ek@other.example', { name: 'Tom Ek' }),
    );
    const pairs = await listPairs();
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({
      one: { name: 'Tom Ek', company: 'Northwind Robotics GmbH' },
      other: { name: 'Tom Ek' },
      reason: 'Both are named Tom Ek and work at Northwind Robotics GmbH.',
    });
  });
});

import { beforeAll, expect, test } from 'vitest';
import { mergeLeads } from '../../../../server/features/leads/people/merge-leads';
import { undoMerge } from '../../../../server/features/leads/people/undo-merge';
import type { TeamTx } from '../../../../server/platform/db/store';
import { teamSettings } from '../../../../server/platform/db/tables/team-tables';
import { changesResponse } from '../../../../utils/contract/rep/changes';
import { createApi, identifyEvent } from '../support/api';
import { describeOnStores } from '../support/stores';

describeOnStores('changes for reps', (store) => {
  const now = new Date('2026-11-24T12:00:00Z');
  let api: Awaited<ReturnType<typeof createApi>>;
  let lead: string;
  beforeAll(async () => {
    api = await createApi(store(), () => now);
    lead = await createLead('ana@one.example');
  });
  const createLead = async (email: string): Promise<string> => {
    await api.send('/v1/batch', { batch: [identifyEvent(email)] });
    return (await api.find({ email })).lead.id;
  };
  const latestNumber = async (tx: TeamTx) => (await tx.select().from(teamSettings))[0]?.changeSeq;
  const changesSince = async (cursor: string) =>
    changesResponse.parse((await api.get(`/v1/changes?after=${cursor}`)).body).changes;
  const readCursor = async () => (await api.get('/v1/changes')).body.cursor;

  test('are numbered when their transaction ends, so that it doesn’t hold the team’s lock while it locks leads', async () => {
    const merged = await createLead('ana@other.example');
    const cursor = await readCursor();
    await store().inTeam(api.team, async (tx) => {
      const before = await latestNumber(tx);
      const merge = await mergeLeads(tx, { kept: lead, merged, by: 'Maria Berg', reason: 'By hand' }, now);
      await undoMerge(tx, merge ?? '', 'Maria Berg', now);
      expect(await latestNumber(tx)).toBe(before);
    });
    const changes = await changesSince(cursor);
    expect(changes.map((change) => 'undone' in change && [change.lead, change.undone])).toEqual([
      [lead, false],
      [merged, false],
      [lead, true],
      [merged, true],
    ]);
  });

  test('aren’t recorded by a transaction that fails', async () => {
    const merged = await createLead('ana@third.example');
    const cursor = await readCursor();
    const failing = store().inTeam(api.team, async (tx) => {
      await mergeLeads(tx, { kept: lead, merged, by: 'Maria Berg', reason: 'By hand' }, now);
      throw new Error('The connection was lost');
    });
    await expect(failing).rejects.toThrow('The connection was lost');
    expect(await changesSince(cursor)).toEqual([]);
  });

  test('of several transactions at once don’t make them wait for each other before they end', async () => {
    if (store().kind === 'pglite') return; // It runs one transaction at a time.
    const cursor = await readCursor();
    const change = (title: string) => ({
      body: {
        kind: 'engagement' as const,
        at: now.toISOString(),
        lead,
        name: 'Ana',
        act: 'read',
        title,
        type: 'guide',
      },
    });
    await store().inTeam(api.team, async (tx) => {
      tx.newChanges.push(change('slow'));
      await store().inTeam(api.team, async (other) => other.newChanges.push(change('fast')));
    });
    const titles = (await changesSince(cursor)).map((each) => 'title' in each && each.title);
    expect(titles).toEqual(['fast', 'slow']);
  });
});

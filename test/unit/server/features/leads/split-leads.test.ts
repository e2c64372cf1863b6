import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { leads } from '../../../../../server/platform/db/tables/lead-tables';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem } from '../../support/items';
import { describeOnStores } from '../../support/stores';

const early = '2026-11-10T09:00:00Z';

describeOnStores('leads that were split after a merge', (store) => {
  let now: Date;
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeEach(async () => {
    now = new Date('2026-11-24T12:00:00Z');
    api = await createApi(store(), () => now);
  });
  const later = () => {
    now = new Date(now.getTime() + 60_000);
  };
  const send = (event: object) =>
    api.send('/v1/batch', { batch: [{ timestamp: now.toISOString(), ...event }] });
  const create = async (email: string, traits: object = {}): Promise<string> => {
    await send({ ...identifyEvent(email, traits), timestamp: early });
    return (await api.find({ email })).lead.id;
  };
  const rowOf = async (id: string) => {
    const rows = await store().inTeam(api.team, (tx) => tx.select().from(leads).where(eq(leads.id, id)));
    return rows[0];
  };
  const merge = async (kept: string, merged: string): Promise<string> => {
    later();
    const body = { kept, merged };
    const made = await api.asConsole('/v1/console/merges', { method: 'POST', body });
    later();
    return made.body.merge;
  };
  const undo = (id: string) => api.asConsole(`/v1/console/merges/${id}`, { method: 'DELETE' });
  const submit = async (item: object) =>
    expect((await api.post('/v1/feedback', { items: [item] })).body.results).toMatchObject([
      { result: 'stored' },
    ]);

  test.each([
    ['neither before the merge nor since', [], undefined, [false, false]],
    ['the kept lead before', ['kept'], undefined, [true, false]],
    ['the merged lead before', ['merged'], undefined, [false, true]],
    ['the kept lead since', [], 'kept', [true, true]],
    ['the merged lead since', [], 'merged', [true, true]],
    ['the merged lead before and the kept one since', ['merged'], 'kept', [true, true]],
    ['the kept lead before and again since', ['kept'], 'kept', [true, true]],
  ] as const)('of whom %s opted out', async (_, before, since, expected) => {
    for (const optOut of ['unsubscribed', 'do_not_contact']) {
      const emails = { kept: `kept-${optOut}@one.example`, merged: `merged-${optOut}@other.example` };
      const [kept, merged] = [await create(emails.kept), await create(emails.merged)];
      const optOutAs = (who: 'kept' | 'merged') =>
        send({ type: 'identify', traits: { email: emails[who], [optOut]: true } });
      for (const who of before) await optOutAs(who);
      const id = await merge(kept, merged);
      if (since) await optOutAs(since);
      await undo(id);
      const rows = [await rowOf(kept), await rowOf(merged)];
      const field = optOut === 'unsubscribed' ? 'unsubscribed' : 'doNotContact';
      expect(rows.map((row) => row?.[field])).toEqual(expected);
    }
  });

  test('an opt-out that came in between two merges stays with everyone who was merged by then, and with nobody else', async () => {
    const [a, b, c] = [
      await create('a@one.example'),
      await create('b@one.example'),
      await create('c@one.example'),
    ];
    const first = await merge(b, c);
    await send(trackEvent('b@one.example', 'Unsubscribed'));
    const second = await merge(a, b);
    await undo(first);
    await undo(second);
    const rows = [await rowOf(a), await rowOf(b), await rowOf(c)];
    expect(rows.map((row) => row?.unsubscribed)).toEqual([false, true, true]);
  });

  test('have the stage and the owner of their own dispositions', async () => {
    const [kept, merged] = [await create('kept@one.example'), await create('merged@one.example')];
    const accepted = dispositionItem(merged, 'accepted');
    await submit(accepted);
    later();
    const more = { createdAt: now.toISOString() };
    await submit(dispositionItem(merged, 'sales-ready', {}, more));
    const rep = (await rowOf(merged))?.owner;
    const id = await merge(kept, merged);
    expect(await rowOf(kept)).toMatchObject({ stage: 'after-contact', owner: rep });
    await submit(dispositionItem(kept, 'needs-workup', {}, { createdAt: now.toISOString() }));
    expect(await rowOf(kept)).toMatchObject({ stage: 'before-contact' });
    await undo(id);
    expect(await rowOf(kept)).toMatchObject({ stage: 'before-contact', owner: null });
    expect(await rowOf(merged)).toMatchObject({ stage: 'after-contact', owner: rep });
    expect(rep).toBeTypeOf('string');
  });

  test.each([
    ['are not handed over if only the merge reached the threshold', [], null],
    [
      'stay handed over if the kept lead reaches the threshold by itself',
      ['Form Submitted', 'Tool Used'],
      'kept',
    ],
  ] as const)('%s', async (_, acts, handedOver) => {
    const [kept, merged] = [
      await create('kept@one.example'),
      await create('merged@one.example', { title: 'Analyst', company: { name: 'Northwind' } }),
    ];
    await send(trackEvent('kept@one.example', 'Webinar Attended'));
    await send(trackEvent('merged@one.example', 'Demo Requested'));
    await send(trackEvent('merged@one.example', 'Tool Used'));
    const id = await merge(kept, merged);
    expect((await rowOf(kept))?.handedOverAt).not.toBeNull();
    for (const act of acts) await send(trackEvent('kept@one.example', act, { content_id: `own ${act}` }));
    await undo(id);
    const [keptRow, mergedRow] = [await rowOf(kept), await rowOf(merged)];
    expect(keptRow?.handedOverAt !== null).toBe(handedOver === 'kept');
    expect(keptRow?.thresholdReachedAt !== null).toBe(handedOver === 'kept');
    expect(mergedRow).toMatchObject({ handedOverAt: null, thresholdReachedAt: null });
  });

  test('keep the names that reps had confirmed for each of them', async () => {
    const [kept, merged] = [
      await create('kept@one.example', { name: 'Olga Lind' }),
      await create('merged@one.example', { name: 'Olya Berg' }),
    ];
    const confirm = (lead: string, email: string, name: string) =>
      api.post('/v1/aliases', { lead, keys: { email, name } });
    await confirm(kept, 'kept@one.example', 'Olya Berg');
    await confirm(merged, 'merged@one.example', 'Ida Holm');
    const namesOf = async (email: string) =>
      ((await api.find({ email })).match.names ?? []).map(({ name }: { name: string }) => name).sort();
    const id = await merge(kept, merged);
    expect(await namesOf('kept@one.example')).toEqual(['Ida Holm', 'Olya Berg']);
    await undo(id);
    expect(await namesOf('kept@one.example')).toEqual(['Olya Berg']);
    expect(await namesOf('merged@one.example')).toEqual(['Ida Holm']);
  });

  test('are not merged again by a sender, whatever they were merged into since', async () => {
    const [a, b] = [await create('a@one.example'), await create('b@one.example')];
    await send({ type: 'identify', userId: 'user-b', traits: { email: 'b@one.example' } });
    await undo(await merge(a, b));
    const third = await create('c@one.example');
    await merge(third, a);
    await send({ type: 'identify', userId: 'user-b', traits: { email: 'c@one.example' } });
    expect((await api.find({ email: 'b@one.example' })).lead.id).toBe(b);
    const { pairs } = (await api.asConsole('/v1/console/duplicates')).body;
    expect(pairs).toEqual([]);
  });
});

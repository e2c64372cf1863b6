import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Lead } from '../../../../../utils/contract/rep/lead';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

const now = new Date('2026-11-24T12:00:00Z');
const early = '2026-11-10T09:00:00Z';
const late = '2026-11-24T12:03:00Z';
let people = 0;

describeOnStores('a lead who moved to another company', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  let email: string;
  let report: ReturnType<typeof feedbackItemOf>;
  beforeAll(async () => {
    api = await createApi(store(), () => now);
  });
  const read = async (): Promise<Lead> => (await api.find({ email })).lead;
  const tell = async (item: object) =>
    (await api.post('/v1/feedback', { items: [item] })).body.results[0].result;
  const say = (body: object) => api.asConsole('/v1/console/moves', { method: 'POST', body });
  const send = (traits: object, timestamp: string) =>
    api.send('/v1/batch', { batch: [{ ...identifyEvent(email, traits), timestamp }] });
  const atAcme = { company: { name: 'Acme GmbH', industry: 'robotics', employee_count: 400 } };

  beforeEach(async () => {
    email = `lead${people++}@acme.example`;
    await send(atAcme, early);
    await api.send('/v1/batch', {
      batch: [trackEvent(email, 'Webinar Attended', { content_id: 'live' }, early)],
    });
    const move = { from: 'Acme GmbH', to: 'Globex', title: 'COO' };
    report = feedbackItemOf('move', (await read()).id, move);
    expect(await tell(report)).toBe('stored');
  });

  test('the report waits in the inbox, where a filter finds it, and on the card with the rep who made it', async () => {
    const { items } = (await api.asConsole('/v1/console/feedback?feedback=move')).body;
    expect(items[0]).toMatchObject({ id: report.id, kind: 'move', by: 'Ana Lima', body: { to: 'Globex' } });
    expect(items.every(({ kind }: { kind: string }) => kind === 'move')).toBe(true);
    const lead = await read();
    expect(lead).toMatchObject({ company: 'Acme GmbH', title: 'VP Operations' });
    expect(lead.moves).toEqual([
      {
        id: report.id,
        from: 'Acme GmbH',
        to: 'Globex',
        title: 'COO',
        by: 'Ana Lima',
        isMine: true,
        at: expect.any(String),
      },
    ]);
  });

  test('confirming it puts the lead and its history at the new company, and an undo puts them back', async () => {
    const before = await read();
    const industryOf = ({ score }: Awaited<ReturnType<typeof read>>) =>
      score.factors.find(({ trait }) => trait === 'industry')?.state;
    expect(industryOf(before)).toBe('met');
    const { cursor } = (await api.get('/v1/changes')).body;
    expect((await say({ feedback: report.id })).status).toBe(200);
    expect((await say({ feedback: report.id })).status).toBe(200); // Confirming is safe to repeat.
    const moved = await read();
    expect(moved).toMatchObject({ company: 'Globex', title: 'COO', engagement: before.engagement });
    expect(moved.moves?.[0]?.confirmed).toEqual({ by: 'Maria Berg', at: now.toISOString() });
    expect(industryOf(moved)).toBe('unknown'); // It was the old company's.
    const { item } = (await api.asConsole(`/v1/console/feedback/${report.id}`)).body;
    expect(item.confirmed.by).toBe('Maria Berg');
    const told = (await api.get(`/v1/changes?after=${cursor}`)).body.changes;
    expect(told).toContainEqual(
      expect.objectContaining({ kind: 'reply', reply: 'acted-on', feedback: report.id }),
    );
    await say({ feedback: report.id, undo: true });
    const back = await read();
    expect(back).toMatchObject({ company: 'Acme GmbH', title: 'VP Operations', score: before.score });
    expect(back.moves?.[0]?.confirmed).toBeUndefined();
  });

  test('records that still name the old company are flagged and change nothing; a third company is applied', async () => {
    await say({ feedback: report.id });
    await send(atAcme, late);
    expect(await read()).toMatchObject({ company: 'Globex', title: 'COO' });
    const { sources } = (await api.asConsole('/v1/console/sources')).body;
    expect(JSON.stringify(sources)).toContain('no longer works at Acme GmbH');
    await send({ company: 'Initech' }, '2026-11-24T12:04:00Z');
    expect(await read()).toMatchObject({ company: 'Initech' });
  });

  test('a withdrawn report can’t be confirmed and leaves the inbox and the card', async () => {
    const undo = { ...report, revision: 2, body: { ...report.body, withdrawn: true } };
    expect(await tell(undo)).toBe('stored');
    expect((await say({ feedback: report.id })).status).toBe(404);
    expect((await read()).moves).toEqual([]);
  });
});

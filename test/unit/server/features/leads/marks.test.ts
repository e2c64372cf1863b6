import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { changesResponse } from '../../../../../utils/contract/rep/changes';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { describeOnStores } from '../../support/stores';

describeOnStores('watching and hiding', (store) => {
  const clock = { now: new Date('2026-11-24T12:00:00Z') };
  let api: Awaited<ReturnType<typeof createApi>>;
  let ben: Awaited<ReturnType<typeof api.asOtherRep>>;
  let lead: string;
  let cursor: string;
  const email = 'p@one.example';
  const ago = (hours: number) => new Date(clock.now.getTime() - hours * 3_600_000).toISOString();

  beforeAll(async () => {
    api = await createApi(store(), () => clock.now);
    ben = await api.asOtherRep('Ben Okoye');
    await api.send('/v1/batch', {
      batch: [
        identifyEvent(email, { title: 'Engineer' }),
        trackEvent(email, 'Webinar Attended', { content_type: 'webinar' }, ago(48)),
      ],
    });
    lead = (await api.find({ email })).lead.id;
  });
  beforeEach(async () => {
    clock.now = new Date(clock.now.getTime() + 60_000);
    ({ cursor } = (await api.get('/v1/changes')).body);
  });
  const news = async (rep: { get: typeof api.get } = api) =>
    changesResponse.parse((await rep.get(`/v1/changes?after=${cursor}`)).body).changes;
  const send = (...batch: object[]) => api.send('/v1/batch', { batch });
  const listed = async (rep: { get: typeof api.get } = api) =>
    (await rep.get('/v1/today')).body.lists.risen.map(({ lead }: { lead: string }) => lead);

  test('watching a lead notifies the rep of its newest act in each batch, and nobody else', async () => {
    expect((await api.post('/v1/watches', { lead })).body).toEqual({ isSet: true });
    expect((await api.find({ lead })).lead.watched).toBe(true);
    expect((await ben.find({ lead })).lead.watched).toBe(false);
    await send(
      trackEvent(email, 'Content Downloaded', { title: 'Old guide' }, ago(5)),
      trackEvent(email, 'Calculator Used', { content_type: 'tool', title: 'Payback' }, ago(1)),
    );
    expect(await news()).toEqual([
      {
        kind: 'engagement',
        at: ago(1),
        lead,
        name: 'Priya Raman',
        act: 'used',
        title: 'Payback',
        type: 'tool',
      },
    ]);
    expect(await news(ben)).toEqual([]);
  });

  test('a weak signal, an act older than a day and a repeat notify nobody', async () => {
    const known = { ...trackEvent(email, 'Content Downloaded', {}, ago(2)), messageId: 'known' };
    await send(known);
    ({ cursor } = (await api.get('/v1/changes')).body);
    await send(
      known,
      trackEvent(email, 'Email Opened', {}, ago(1)),
      trackEvent(email, 'Content Downloaded', {}, ago(24)),
    );
    expect(await news()).toEqual([]);
  });

  test('after the undo nobody is notified', async () => {
    expect((await api.post('/v1/watches', { lead, undo: true })).body).toEqual({ isSet: false });
    await send(trackEvent(email, 'Content Downloaded', {}, ago(0)));
    expect(await news()).toEqual([]);
  });

  test('a hidden lead leaves only this rep’s list of risen leads until it engages again; opening an email does not bring it back', async () => {
    expect(await listed()).toEqual([lead]);
    expect((await api.post('/v1/hides', { lead })).body).toEqual({ isSet: true });
    expect([await listed(), await listed(ben)]).toEqual([[], [lead]]);
    clock.now = new Date(clock.now.getTime() + 60_000);
    await send(trackEvent(email, 'Email Opened', {}, ago(0)));
    expect(await listed()).toEqual([]);
    await send(trackEvent(email, 'Content Downloaded', {}, ago(0)));
    expect(await listed()).toEqual([lead]);
    clock.now = new Date(clock.now.getTime() + 60_000);
    await api.post('/v1/hides', { lead });
    expect(await listed()).toEqual([]);
    expect((await api.post('/v1/hides', { lead, undo: true })).body).toEqual({ isSet: false });
    expect(await listed()).toEqual([lead]);
  });

  test('an event dated in the future does not undo a hide', async () => {
    await send(trackEvent(email, 'Content Downloaded', {}, ago(-0.1)));
    await api.post('/v1/hides', { lead });
    expect(await listed()).toEqual([]);
    await api.post('/v1/hides', { lead, undo: true });
  });

  test('a lead that the team does not have can’t be watched or hidden', async () => {
    const other = await createApi(store());
    for (const path of ['/v1/watches', '/v1/hides']) {
      expect((await api.post(path, { lead: randomUUID() })).status).toBe(404);
      expect((await other.post(path, { lead })).status).toBe(404);
    }
  });
});

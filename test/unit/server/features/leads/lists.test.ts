import { beforeAll, expect, test } from 'vitest';
import { leadsResponse } from '../../../../../utils/contract/rep/lead-list';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('the rep’s lists', (store) => {
  const clock = { now: new Date('2026-11-24T12:00:00Z') };
  let api: Awaited<ReturnType<typeof createApi>>;
  let ben: Awaited<ReturnType<typeof api.asOtherRep>>;
  const ago = (hours: number) => new Date(clock.now.getTime() - hours * 3_600_000).toISOString();
  /**
   * Fit 50, plus 12 for a webinar a few hours ago. The lead has been at the threshold of 60 for a few days.
   */
  const makeLead = async (name: string, hours: number, traits: object = {}) => {
    const email = `${name}@one.example`;
    const webinar = trackEvent(
      email,
      'Webinar Attended',
      { content_type: 'webinar', title: 'Live' },
      ago(hours),
    );
    await api.send('/v1/batch', { batch: [identifyEvent(email, { name, ...traits }), webinar] });
    return (await api.find({ email })).lead.id as string;
  };
  const names = async (view: string, rep: { get: typeof api.get } = api) =>
    leadsResponse.parse((await rep.get(`/v1/leads?view=${view}`)).body).leads.map(({ name }) => name);
  const say = (lead: string, said: string, hours: number, body: object = {}) =>
    api.post('/v1/feedback', { items: [dispositionItem(lead, said, body, { createdAt: ago(hours) })] });
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    api = await createApi(store(), () => clock.now);
    ben = await api.asOtherRep('Ben Okoye');
    for (const [name, hours, traits] of [
      ['fresh', 2, {}],
      ['small', 2, { title: 'Engineer' }],
      ['blocked', 2, { doNotContact: true }],
      ['given', 30, {}],
      ['taken', 30, {}],
    ] as const) {
      ids[name] = await makeLead(name, hours, traits);
    }
  });

  test('undecided lists leads at the threshold without a disposition since, unless they must not be contacted', async () => {
    await say(ids.given ?? '', 'needs-workup', 20);
    await say(ids.taken ?? '', 'accepted', 20);
    expect(await names('undecided')).toEqual(['fresh']);
  });

  test('undecided ignores dispositions from before the lead reached the threshold and withdrawn ones', async () => {
    const again = await makeLead('again', 3);
    await say(again, 'accepted', 200);
    expect(await names('undecided')).toEqual(expect.arrayContaining(['fresh', 'again']));
    const undone = dispositionItem(again, 'accepted', {}, { createdAt: ago(1) });
    await api.post('/v1/feedback', { items: [undone] });
    expect(await names('undecided')).toEqual(['fresh']);
    const undo = { ...undone, revision: 2, body: { ...undone.body, withdrawn: true } };
    await api.post('/v1/feedback', { items: [undo] });
    expect(await names('undecided')).toContain('again');
    // Accepted by this rep, so no longer on anyone’s list.
    expect(await names('undecided', ben)).toEqual(['fresh']);
  });

  test('returned lists the leads this rep returned once they are active again, for this rep only', async () => {
    expect(await names('returned')).toEqual([]);
    await api.send('/v1/batch', { batch: [trackEvent('given@one.example', 'Email Opened', {}, ago(1))] });
    expect(await names('returned')).toEqual([]); // A machine may have opened the email.
    await api.send('/v1/batch', {
      batch: [trackEvent('given@one.example', 'Content Downloaded', {}, ago(1))],
    });
    expect(await names('returned')).toEqual(['given']);
    expect(await names('returned', ben)).toEqual([]);
    expect(await names('best')).not.toContain('given');
    const bens = dispositionItem(ids.given ?? '', 'accepted', {}, { createdAt: ago(0.5) });
    await ben.post('/v1/feedback', { items: [bens] });
    expect(await names('returned')).toEqual(['given']); // Only the disposition of the rep who returned it counts.
    await say(ids.given ?? '', 'accepted', 0);
    expect(await names('returned')).toEqual([]);
  });

  test('an element is not a disposition: it neither decides a lead nor takes it back from marketing', async () => {
    const known = await makeLead('known', 2);
    const element = () => feedbackItemOf('element', known, { element: 'budget', state: 'negative' });
    await api.post('/v1/feedback', { items: [element()] });
    expect(await names('undecided')).toContain('known');
    await say(known, 'needs-workup', 1);
    await api.post('/v1/feedback', { items: [element()] });
    expect(await names('best')).not.toContain('known');
  });

  test('watched lists the leads this rep watches, by newest activity', async () => {
    for (const name of ['small', 'taken', 'given']) await api.post('/v1/watches', { lead: ids[name] });
    expect(await names('watched')).toEqual(['given', 'small', 'taken']);
    expect(await names('watched', ben)).toEqual([]);
    const { leads } = leadsResponse.parse((await api.get('/v1/leads?view=watched')).body);
    expect(leads[1]).toMatchObject({ threshold: 60, reason: 'Attended Live', at: ago(2) });
  });

  test('no list shows another team’s leads', async () => {
    const other = await createApi(store(), () => clock.now);
    for (const view of ['best', 'undecided', 'returned', 'watched']) {
      expect(await names(view, other)).toEqual([]);
    }
  });

  test('a lead that drops below the threshold leaves “undecided” without a new event', async () => {
    clock.now = new Date(clock.now.getTime() + 30 * 86_400_000);
    expect(await names('undecided')).toEqual([]);
  });
});

import { beforeAll, expect, test } from 'vitest';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('what to send next', (store) => {
  const clock = { now: new Date('2026-11-24T12:00:00Z') };
  let api: Awaited<ReturnType<typeof createApi>>;
  const email = 'p@one.example';
  const piece = (id: string, more: object = {}) => ({
    content_id: id,
    title: id.toUpperCase(),
    url: `https://acme.example/${id}`,
    ...more,
  });
  const reads = (of: string, ...ids: string[]) =>
    ids.map((id) => trackEvent(of, 'Content Downloaded', piece(id)));
  const idOf = async (of: string) => (await api.find({ email: of })).lead.id;
  const next = async (of = email) => (await api.find({ email: of })).lead.nextContent;
  /** The catalogue is read again after a minute, by the lookup that finds it out of date. */
  const aMinuteLater = async () => {
    clock.now = new Date(clock.now.getTime() + 60_000);
    await next();
    await new Promise((done) => setTimeout(done, 300));
  };

  beforeAll(async () => {
    api = await createApi(store(), () => clock.now);
    const company = (industry: string) => ({ company: { name: 'One', industry } });
    const robotics = ['a@one.example', 'b@one.example'];
    const foods = ['c@two.example', 'd@two.example', 'e@two.example'];
    await api.send('/v1/batch', {
      batch: [
        identifyEvent(email),
        ...robotics.map((of) => identifyEvent(of, company('robotics'))),
        ...foods.map((of) => identifyEvent(of, company('food and beverage'))),
        identifyEvent('blocked@one.example', { doNotContact: true }),
        identifyEvent('judge@one.example', company('robotics')),
        ...reads(robotics[0] ?? '', 'near', 'half'),
        ...reads(robotics[1] ?? '', 'near'),
        ...foods.flatMap((of) => reads(of, 'far')),
        // Only a lead that was not accepted read this.
        ...reads('judge@one.example', 'rejected'),
        // Nothing to send: wrong type, no address, or possibly seen only by a machine.
        ...['pricing', 'careers', 'email', 'form'].map((type) =>
          trackEvent(robotics[0] ?? '', 'Content Downloaded', piece(type, { content_type: type })),
        ),
        trackEvent(robotics[0] ?? '', 'Content Downloaded', { content_id: 'no-address', title: 'X' }),
        trackEvent(robotics[0] ?? '', 'Email Opened', piece('opened', { content_type: 'guide' })),
      ],
    });
    for (const of of [...robotics, ...foods]) {
      await api.post('/v1/feedback', { items: [dispositionItem(await idOf(of), 'accepted')] });
    }
    await api.post('/v1/feedback', { items: [dispositionItem(await idOf('judge@one.example'), 'rejected')] });
    await aMinuteLater();
  });

  test('suggests what accepted leads read, same industry first, with the figures', async () => {
    expect(await next()).toEqual([
      {
        content: { id: 'near', type: 'guide', title: 'NEAR' },
        url: 'https://acme.example/near',
        readBy: { count: 2, total: 2, industry: 'robotics' },
      },
      expect.objectContaining({ readBy: { count: 1, total: 2, industry: 'robotics' } }),
      expect.objectContaining({ url: 'https://acme.example/far', readBy: { count: 3, total: 5 } }),
    ]);
  });

  test('prefers content that answers a negative element, then an unknown one, never a confirmed one', async () => {
    await api.send('/v1/batch', {
      batch: [
        trackEvent('z@three.example', 'Content Downloaded', piece('on-need', { content_answers: 'need' })),
        trackEvent(
          'z@three.example',
          'Content Downloaded',
          piece('on-budget', { content_answers: ['nonsense', 'budget'] }),
        ),
        trackEvent(
          'z@three.example',
          'Content Downloaded',
          piece('on-time', { content_answers: ['timeline'] }),
        ),
      ],
    });
    await aMinuteLater();
    const about = await idOf(email);
    const items = [
      feedbackItemOf('element', about, { element: 'budget', state: 'negative' }),
      feedbackItemOf('element', about, { element: 'timeline', state: 'confirmed' }),
    ];
    await api.post('/v1/feedback', { items });
    const found = await next();
    expect(
      found.map(({ content, answers }: { content: { id: string }; answers?: string }) => [
        content.id,
        answers,
      ]),
    ).toEqual([
      ['on-budget', 'budget'],
      ['on-need', 'need'],
      ['near', undefined],
    ]);
  });

  test('an event that does not mention what a piece answers does not remove that', async () => {
    await api.send('/v1/batch', {
      batch: [trackEvent('z@three.example', 'Content Viewed', piece('on-budget'))],
    });
    await aMinuteLater();
    expect((await next())[0]).toMatchObject({ content: { id: 'on-budget' }, answers: 'budget' });
  });

  test('never suggests what the lead has seen', async () => {
    await api.send('/v1/batch', { batch: reads(email, 'near', 'on-budget') });
    const ids = (await next()).map(({ content }: { content: { id: string } }) => content.id);
    expect(ids).toEqual(['on-need', 'half', 'far']);
  });

  test('suggests nothing for a person who must not be contacted', async () => {
    expect(await next('blocked@one.example')).toEqual([]);
  });

  test('reveals nothing about what another team’s leads read', async () => {
    const other = await createApi(store(), () => clock.now);
    await other.send('/v1/identify', identifyEvent(email));
    expect((await other.find({ email })).lead.nextContent).toEqual([]);
  });
});

import { beforeAll, expect, test } from 'vitest';
import { lookupResponse } from '../../../../../utils/contract/rep/lookup';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('the card', (store) => {
  const now = new Date('2026-11-24T12:00:00Z');
  let api: Awaited<ReturnType<typeof createApi>>;
  let ben: Awaited<ReturnType<typeof api.asOtherRep>>;
  let lead: string;
  const email = 'p@one.example';
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
  const webinar = (of: string, hours: number, id = 'live') =>
    trackEvent(
      of,
      'Webinar Attended',
      { content_type: 'webinar', content_id: id, title: 'Live' },
      ago(hours),
    );
  const unsubscribe = (of: string, hours: number) =>
    trackEvent(of, 'Email Unsubscribed', { content_type: 'email', title: 'News' }, ago(hours));

  beforeAll(async () => {
    api = await createApi(store(), () => now);
    ben = await api.asOtherRep('Ben Okoye');
    await api.send('/v1/batch', {
      batch: [
        identifyEvent(email),
        webinar(email, 1),
        webinar(email, 2, 'live-2'),
        ...['a', 'b', 'c', 'd', 'g', 'h', 'i', 'j'].map((name) =>
          identifyEvent(`${name}@one.example`, { name }),
        ),
        identifyEvent('e@one.example', { name: 'e', doNotContact: true }),
        identifyEvent('f@two.example', { name: 'f', company: 'Elsewhere' }),
        webinar('a@one.example', 9),
        webinar('b@one.example', 5),
        trackEvent('b@one.example', 'Email Opened', { content_type: 'email', title: 'News' }, ago(1)),
        webinar('c@one.example', 7),
        webinar('d@one.example', 8),
        webinar('g@one.example', 10),
        webinar('h@one.example', 11),
        webinar('i@one.example', 12),
        unsubscribe('j@one.example', 2),
        unsubscribe('c@one.example', 1),
        webinar('e@one.example', 1),
        webinar('f@two.example', 1),
      ],
    });
    lead = (await api.find({ email })).lead.id;
  });

  const card = async (of: { post: typeof api.post } = api) => {
    const { body } = await of.post('/v1/lookups', { prospects: [{ lead }] });
    const [answer] = lookupResponse.parse(body).answers;
    if (answer?.status !== 'found') throw new Error('not found');
    return answer.lead;
  };
  const cardOfBen = async () => (await ben.find({ lead })).lead;
  const say = (kind: string, body: object, createdAt = ago(1)) =>
    api.post('/v1/feedback', { items: [feedbackItemOf(kind, lead, body, { createdAt })] });
  const sayAsBen = (kind: string, body: object, createdAt = ago(1)) =>
    ben.post('/v1/feedback', { items: [feedbackItemOf(kind, lead, body, { createdAt })] });

  test('an element shows the newest report by anyone in the team, and “unknown” clears it', async () => {
    await say('element', { element: 'budget', state: 'confirmed' }, ago(5));
    await sayAsBen('element', { element: 'budget', state: 'negative' }, ago(4));
    await say('element', { element: 'need', state: 'confirmed' }, ago(3));
    expect((await card()).elements).toEqual([
      { element: 'budget', state: 'negative', by: 'Ben Okoye', at: ago(4) },
      { element: 'need', state: 'confirmed', by: 'Ana Lima', at: ago(3) },
    ]);
    await sayAsBen('element', { element: 'need', state: 'unknown' }, ago(2));
    await say('element', { element: 'budget', state: 'confirmed' }, ago(6)); // This is older than the current report.
    await say('element', { element: 'budget', state: 'confirmed', withdrawn: true }, ago(1));
    expect((await card()).elements).toMatchObject([{ element: 'budget', state: 'negative' }]);
  });

  test('a device whose clock is ahead does not override later reports forever', async () => {
    await say('element', { element: 'authority', state: 'confirmed' }, ago(-1000));
    await sayAsBen('element', { element: 'authority', state: 'negative' }, ago(-2));
    const { elements } = await card();
    expect(elements.find(({ element }) => element === 'authority')).toMatchObject({ at: now.toISOString() });
  });

  test('a rating and a dispute belong to the rep who gave them', async () => {
    await say('content', { content: 'live', rating: 'helped' }, ago(2));
    await say('content', { content: 'live', rating: 'out-of-date' }, ago(1));
    await sayAsBen('content', { content: 'live-2', rating: 'helped' });
    await say('factor', { factor: 'fit.senior', label: 'Senior enough to decide' });
    const mine = await card();
    expect(mine.engagement.map(({ content, rating }) => [content.id, rating])).toEqual([
      ['live', 'out-of-date'],
      ['live-2', undefined],
    ]);
    expect(mine.score.factors.filter(({ disputed }) => disputed).map(({ id }) => id)).toEqual(['fit.senior']);
    const { engagement, score } = await cardOfBen();
    expect(engagement.map(({ rating }: { rating?: string }) => rating)).toEqual([undefined, 'helped']);
    expect(score.factors.some(({ disputed }: { disputed?: boolean }) => disputed)).toBe(false);
  });

  test('a fit factor names its trait, and a cap names its group and its limit', async () => {
    const { factors } = (await card()).score;
    expect(factors.find(({ id }) => id === 'fit.senior')).toMatchObject({ trait: 'title' });
    expect(factors.find(({ kind }) => kind === 'cap')).toMatchObject({ group: 'events', upTo: 15 });
  });

  test('shows at most six colleagues from the same company, sorted by the newest thing they did that adds to a score', async () => {
    const { colleagues } = await card();
    expect(colleagues.map(({ name }) => name)).toEqual(['b', 'c', 'd', 'a', 'g', 'h']);
    expect(colleagues[0]).toEqual({
      lead: expect.any(String),
      name: 'b',
      title: 'VP Operations',
      latestAct: { act: 'attended', title: 'Live', type: 'webinar', at: ago(5) },
    });
  });

  test('people without a company have no colleagues', async () => {
    for (const name of ['x', 'y']) {
      const of = `${name}@gmail.com`;
      await api.send('/v1/batch', {
        batch: [identifyEvent(of, { name, company: undefined }), webinar(of, 1)],
      });
    }
    expect((await api.find({ email: 'x@gmail.com' })).lead.colleagues).toEqual([]);
  });

  test('fifty simultaneous requests each get their own card', async () => {
    const prospects = Array(50).fill({ email });
    prospects[1] = { email: 'a@one.example' };
    prospects[2] = { email: 'nobody@one.example' };
    const answers = lookupResponse.parse((await api.post('/v1/lookups', { prospects })).body).answers;
    const sizes = answers.map((answer) => answer.status === 'found' && answer.lead.elements.length > 0);
    expect(sizes).toEqual(prospects.map((_, index) => index !== 1 && index !== 2));
  });

  test('a lead’s owner is named, and every rep knows whether it is theirs', async () => {
    expect((await card()).owner).toBeUndefined();
    await api.send('/v1/batch', { batch: [identifyEvent(email, { owner: 'ana@sellers.example' })] });
    expect((await card()).owner).toEqual({ name: 'Ana Lima', isMine: true });
    expect((await cardOfBen()).owner).toEqual({ name: 'Ana Lima', isMine: false });
  });
});

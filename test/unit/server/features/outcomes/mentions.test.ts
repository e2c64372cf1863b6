import { beforeEach, expect, test } from 'vitest';
import { lead as leadSchema } from '../../../../../utils/contract/rep/lead';
import { mentionBody } from '../../../../../utils/contract/shared/feedback';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { settle } from '../../support/settle';
import { describeOnStores } from '../../support/stores';

type OtherRep = Awaited<ReturnType<Awaited<ReturnType<typeof createApi>>['asOtherRep']>>;

const start = '2026-10-01T12:00:00Z';
const pieces = { live: 'Live demo', guide: 'Guide', tool: 'Calculator' };

describeOnStores('what leads bring up themselves', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;

  beforeEach(async () => {
    api = await createApi(store(), () => new Date(start));
  });

  const find = async (email: string) => leadSchema.parse((await api.find({ email })).lead);
  const send = (batch: object[]) => api.send('/v1/batch', { batch });
  /** A lead that engaged with these pieces and was judged. */
  const meet = async (name: string, contents: (keyof typeof pieces)[]) => {
    const email = `${name}@one.example`;
    await send([
      { ...identifyEvent(email, { name }), timestamp: start },
      ...contents.map((id) =>
        trackEvent(
          email,
          'Webinar Attended',
          { content_id: id, title: pieces[id], content_type: 'webinar' },
          start,
        ),
      ),
    ]);
    const { id } = await find(email);
    await api.post('/v1/feedback', { items: [dispositionItem(id, 'accepted', {}, { createdAt: start })] });
    return { id, email };
  };
  const hear = async (lead: string, body: object, at = start, rep?: OtherRep) => {
    const item = { ...feedbackItemOf('mention', lead, { withdrawn: false, ...body }), createdAt: at };
    const request = { items: [item] };
    const { results } = rep
      ? await rep.post('/v1/feedback', request)
      : (await api.post('/v1/feedback', request)).body;
    expect(results).toMatchObject([{ result: 'stored' }]);
    return item;
  };
  const win = (email: string) => send([trackEvent(email, 'Opportunity Won', {}, start)]);
  const read = async () => (await api.asConsole('/v1/console/reports?from=2026-10-01')).body;

  test('a rep’s tap is on the card, in the inbox and its CSV, and on the lead’s page, with the title', async () => {
    const { id, email } = await meet('ana', ['live']);
    const item = await hear(id, { about: 'content', content: 'live' });
    const mention = { id: item.id, about: 'content', content: 'live', title: 'Live demo', by: 'Ana Lima' };
    expect((await find(email)).mentions).toEqual([
      { ...mention, at: new Date(start).toISOString(), isMine: true },
    ]);
    const ben = await api.asOtherRep('Ben Okoye');
    expect((await ben.find({ email })).lead.mentions).toMatchObject([{ ...mention, isMine: false }]);
    const { items } = (await api.asConsole('/v1/console/feedback?feedback=mention')).body;
    expect(items).toMatchObject([{ kind: 'mention', title: 'Live demo', body: { content: 'live' } }]);
    expect((await api.asConsole(`/v1/console/leads/${id}`)).body.mentions).toMatchObject([mention]);
    const headers = { authorization: `Bearer ${api.consoleToken}` };
    const csv = await api.app.request('/v1/console/feedback.csv?feedback=mention', { headers });
    expect(await csv.text()).toContain('Live demo');
  });

  test('tracked and mentioned are counted over the same leads, each once, with what was won', async () => {
    const ana = await meet('ana', ['live', 'guide']);
    const kim = await meet('kim', ['live']);
    const eva = await meet('eva', []);
    await meet('not-asked', ['live', 'guide']);
    const ben = await api.asOtherRep('Ben Okoye');
    await hear(ana.id, { about: 'content', content: 'live' });
    await hear(ana.id, { about: 'content', content: 'live' }, start, ben);
    await hear(ana.id, { about: 'colleague' });
    await hear(kim.id, { about: 'nothing' });
    await hear(eva.id, { about: 'content', content: 'tool' });
    await win(ana.email);
    await win(eva.email);
    const { mentions, mentioningLeads } = await read();
    expect(mentioningLeads).toBe(3);
    const row = (id: string, name: string, counts: (number | null)[]) => {
      const [tracked, trackedWon, mentioned, mentionedWon] = counts;
      return expect.objectContaining({ id, name, tracked, trackedWon, mentioned, mentionedWon });
    };
    expect(mentions).toHaveLength(5);
    expect(mentions).toEqual(
      expect.arrayContaining([
        row('live', 'Live demo', [2, 1, 1, 1]),
        row('guide', 'Guide', [1, 1, 0, 0]),
        row('tool', 'tool', [0, 0, 1, 1]),
        row('colleague', 'A colleague of theirs', [null, null, 1, 1]),
        row('nothing', 'Nothing', [null, null, 1, 0]),
      ]),
    );
    const live = mentions.find(({ id }: { id: string }) => id === 'live');
    expect([live.trackedWonLow, live.trackedWonHigh].map((end: number) => end.toFixed(2))).toEqual([
      '0.06',
      '0.94',
    ]);
  });

  test('taking a mention back on another device takes it back', async () => {
    const { id, email } = await meet('ana', ['live']);
    await hear(id, { about: 'event' }, '2026-10-01T11:00:00Z');
    await hear(id, { about: 'event', withdrawn: true }, '2026-10-01T11:30:00Z');
    expect((await find(email)).mentions).toEqual([]);
    expect(await read()).toMatchObject({ mentions: [], mentioningLeads: 0 });
  });

  test('mentions and ratings of merged content are about the content it was merged into, including late ones', async () => {
    const { id, email } = await meet('ana', ['live', 'guide']);
    await hear(id, { about: 'content', content: 'guide' });
    const body = { kept: 'live', merged: 'guide' };
    await api.asConsole('/v1/console/content-merges', { method: 'POST', body });
    await settle(store(), api.team, new Date(start));
    expect((await find(email)).mentions).toMatchObject([{ content: 'live', title: 'Live demo' }]);
    const ben = await api.asOtherRep('Ben Okoye');
    await hear(id, { about: 'content', content: 'guide' }, start, ben);
    const rate = feedbackItemOf('content', id, { content: 'guide', rating: 'helped', withdrawn: false });
    await api.post('/v1/feedback', { items: [rate] });
    const lead = await find(email);
    expect(lead.mentions.map(({ content }) => content)).toEqual(['live', 'live']);
    expect(lead.engagement).toMatchObject([{ content: { id: 'live' }, rating: 'helped' }]);
    const again = (await api.post('/v1/feedback', { items: [rate] })).body;
    expect(again.results).toMatchObject([{ result: 'repeated' }]);
  });
});

test.each([
  ['content without an ID', { about: 'content' }, false],
  ['an ID without content', { about: 'event', content: 'live' }, false],
  ['content', { about: 'content', content: 'live' }, true],
  ['nothing', { about: 'nothing' }, true],
])('a mention of %s: %o is valid: %s', (_, body, isValid) => {
  expect(mentionBody.safeParse(body).success).toBe(isValid);
});

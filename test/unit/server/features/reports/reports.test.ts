import { beforeAll, expect, test } from 'vitest';
import { toCsv } from '../../../../../server/features/reports/to-csv';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

const nothingSold = { salesReady: 0, opportunities: 0, won: 0 };

describeOnStores('reports', (store) => {
  let now = new Date('2026-11-20T12:00:00Z');
  let api: Awaited<ReturnType<typeof createApi>>;
  const ids = new Map<string, string>();
  let first: string;
  const say = async (name: string, said: string, body: object = {}) => {
    const item = dispositionItem(ids.get(name) ?? '', said, body, { createdAt: now.toISOString() });
    await api.post('/v1/feedback', { items: [item] });
    return item.id;
  };
  const reports = async (query = '') => (await api.asConsole(`/v1/console/reports${query}`)).body;
  beforeAll(async () => {
    now = new Date('2026-11-20T12:00:00Z');
    api = await createApi(store(), () => now);
    for (const name of ['yes', 'no', 'back', 'open', 'undone', 'cold']) {
      const email = `${name}@reports.example`;
      await api.send('/v1/identify', { ...identifyEvent(email), timestamp: '2026-11-20T10:00:00Z' });
      const at = '2026-11-20T10:00:00Z';
      // 40 points of fit plus 12 and 12 are over the threshold of 60. The cold lead never reaches it.
      if (name !== 'cold')
        await api.send('/v1/batch', {
          batch: [
            ...['Webinar Attended', 'Calculator Used', 'Configurator Used'].map((name) =>
              trackEvent(email, name, { content_id: 'live', title: 'Live', campaign_name: 'Autumn' }, at),
            ),
          ],
        });
      await api.send('/v1/batch', {
        batch: [trackEvent(email, 'Email Opened', { content_id: 'mail', title: 'Mail' }, at)],
      });
      ids.set(name, (await api.find({ email })).lead.id);
    }
    await api.send('/v1/batch', {
      batch: [
        trackEvent(
          'yes@reports.example',
          'Content Downloaded',
          { content_id: 'guide', title: 'Guide' },
          '2026-11-20T11:00:00Z',
        ),
      ],
    });
    now = new Date('2026-11-21T10:00:00Z');
    first = await say('yes', 'rejected', { reasons: ['spam'] });
    now = new Date('2026-11-21T16:00:00Z');
    await say('yes', 'accepted');
    await say('no', 'rejected', { reasons: ['wrong-role', 'spam'] });
    await say('back', 'needs-workup', { reasons: ['role-unclear'] });
    await say('undone', 'accepted', { withdrawn: true });
    const element = (name: string, state: string) =>
      feedbackItemOf('element', ids.get(name), { element: 'budget', state });
    await api.post('/v1/feedback', { items: [element('yes', 'confirmed'), element('no', 'negative')] });
  });

  test('count each lead once, by its newest disposition, and count undecided leads as undecided', async () => {
    const { all, byContent, byCampaign, bySource, minSample, from, to } = await reports();
    expect(all).toEqual({ accepted: 1, returned: 1, rejected: 1, notJudged: 2, ...nothingSold });
    expect(byContent).toEqual([
      { id: 'live', name: 'Live', accepted: 1, returned: 1, rejected: 1, notJudged: 2, ...nothingSold },
      { id: 'guide', name: 'Guide', accepted: 1, returned: 0, rejected: 0, notJudged: 0, ...nothingSold },
    ]);
    expect(byCampaign).toMatchObject([{ name: 'Autumn', accepted: 1, notJudged: 2 }]);
    expect(bySource).toMatchObject([{ name: 'Website', accepted: 1, notJudged: 2 }]);
    expect([minSample, from, to]).toEqual([5, '2026-08-24', '2026-11-21']);
  });

  test('show reasons, missing elements, and how long decisions took', async () => {
    expect(await reports()).toMatchObject({
      reasons: [
        { disposition: 'rejected', reason: 'spam', count: 2 },
        { disposition: 'needs-workup', reason: 'role-unclear', count: 1 },
        { disposition: 'rejected', reason: 'wrong-role', count: 1 },
      ],
      elements: [
        { element: 'budget', confirmed: 1, negative: 1, unknown: 3 },
        { element: 'authority', unknown: 5 },
        {},
        {},
      ],
      timeToFeedback: { count: 3, median: 28 },
      timeToAnswer: { count: 0, median: null },
    });
    now = new Date('2026-11-22T10:00:00Z');
    await api.reply({ feedback: first, kind: 'answer', text: 'Thank you' });
    expect((await reports()).timeToAnswer).toMatchObject({ count: 1, median: 24 });
  });

  test('cover the requested period', async () => {
    expect((await reports('?from=2026-10-01&to=2026-10-31')).all).toEqual({
      accepted: 0,
      returned: 0,
      rejected: 0,
      notJudged: 0,
      ...nothingSold,
    });
    expect((await api.asConsole('/v1/console/reports?from=2026-10-02&to=2026-10-01')).body.detail).toContain(
      'is before the start date',
    );
  });

  test('a CSV has every row, however many the page shows', async () => {
    const many = await createApi(store(), () => now);
    const batch = Array.from({ length: 60 }, (_, n) =>
      trackEvent(
        'ana@one.example',
        'Webinar Attended',
        { content_id: `webinar-${n}`, content_type: 'webinar' },
        now.toISOString(),
      ),
    );
    await many.send('/v1/batch', { batch });
    const { lead } = await many.find({ email: 'ana@one.example' });
    await many.post('/v1/feedback', { items: [dispositionItem(lead.id, 'accepted')] });
    expect((await many.asConsole('/v1/console/reports')).body.byContent).toHaveLength(50);
    const headers = { authorization: `Bearer ${many.consoleToken}` };
    const csv = await (await many.app.request('/v1/console/reports/byContent.csv', { headers })).text();
    expect(csv.trim().split('\r\n')).toHaveLength(61);
  });

  test('are available as CSV, without another team’s leads', async () => {
    const csv = await (
      await api.app.request('/v1/console/reports/byContent.csv', {
        headers: { authorization: `Bearer ${api.consoleToken}` },
      })
    ).text();
    expect(csv).toContain('live,Live,1,1,1,2,0,0,0');
    const other = await createApi(store(), () => now);
    expect((await other.asConsole('/v1/console/reports')).body.all.accepted).toBe(0);
  });
});

test('a CSV contains nothing that a spreadsheet would run', () => {
  const csv = toCsv([
    { name: '=HYPERLINK("https://evil.example")', count: -1 },
    { name: ' @SUM(1)', count: 2 },
    { name: 'a, "b"', count: 3 },
  ]);
  expect(csv.split('\r\n').slice(1, 4)).toEqual([
    `"'=HYPERLINK(""https://evil.example"")",-1`,
    `' @SUM(1),2`,
    '"a, ""b""",3',
  ]);
});

import { beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../../../server/api/app';
import { mergeContentsByHand } from '../../../../../server/features/content/merge-contents';
import { readConfig } from '../../../../../server/platform/config';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { describeOnStores } from '../../support/stores';

const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

describeOnStores('a tracked link', (store) => {
  let now = new Date('2026-11-24T12:00:00Z');
  let api: Awaited<ReturnType<typeof createApi>>;
  let isPublic = true;
  const guide = { content_id: 'guide', title: 'Guide', url: 'https://acme.example/guide?utm=1' };
  const pass = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const request = (path: string, init: RequestInit = {}) =>
    createApp({
      store: store(),
      now: () => now,
      config: readConfig({
        PUBLIC_URL: isPublic ? 'https://leads.acme.example' : undefined,
        TRUST_PROXY: '0',
      }),
    }).request(path, init);
  const createTrackedLink = async (lead: string, content = 'guide') => {
    const headers = { authorization: `Bearer ${api.token}`, 'content-type': 'application/json' };
    const response = await request('/v1/links', {
      method: 'POST',
      headers,
      body: JSON.stringify({ lead, content }),
    });
    return { status: response.status, body: await response.json() };
  };
  const open = (url: string, agent = chrome, method = 'GET') =>
    request(new URL(url).pathname, { method, headers: { 'user-agent': agent } });
  const makeLead = async (name: string, traits: object = {}) => {
    const email = `${name}@links.example`;
    await api.send('/v1/identify', identifyEvent(email, traits));
    const read = async () => (await api.find({ email })).lead;
    return { email, id: (await read()).id as string, read };
  };
  const clicks = (lead: {
    engagement: { acts: { act: string; count: number }[]; weak: boolean; points: number }[];
  }) => lead.engagement.map(({ acts, weak, points }) => [acts[0]?.act, acts[0]?.count, weak, points]);
  beforeAll(async () => {
    api = await createApi(store(), () => now);
    await api.send('/v1/batch', { batch: [trackEvent('first@links.example', 'Content Viewed', guide)] });
  });

  test('opens its content and counts the opening as engagement', async () => {
    const { id, read } = await makeLead('opened');
    const { body } = await createTrackedLink(id);
    expect(body).toMatchObject({
      isCounted: true,
      url: expect.stringMatching(/^https:\/\/leads\.acme\.example\/l\//),
    });
    expect((await createTrackedLink(id)).body).toEqual(body);
    pass(5);
    const response = await open(body.url);
    expect([
      response.status,
      response.headers.get('location'),
      response.headers.get('referrer-policy'),
    ]).toEqual([302, guide.url, 'no-referrer']);
    expect(await read()).toMatchObject({
      engagement: [
        { content: { title: 'Guide' }, acts: [{ act: 'clicked', count: 1 }], weak: false, points: 2 },
      ],
    });
    await open(body.url); // The browser itself requests the page again within the same minute.
    expect((await read()).engagement[0].acts[0].count).toBe(1);
  });

  test('an opening within two minutes of creation or by a robot is a weak signal, and a HEAD request does not count', async () => {
    const { id, read } = await makeLead('weak');
    const { url } = (await createTrackedLink(id)).body;
    expect((await open(url, chrome, 'HEAD')).headers.get('location')).toBe(guide.url);
    expect(clicks(await read())).toEqual([]);
    pass(1);
    await open(url);
    expect(clicks(await read())).toEqual([['clicked', 1, true, 0]]);
    pass(30);
    await open(url, 'Mozilla/5.0 (compatible; bingbot/2.0)');
    expect(clicks(await read())).toEqual([['clicked', 2, true, 0]]);
    pass(30);
    await open(url);
    expect((await read()).engagement[0]).toMatchObject({ weak: false, points: 2 });
  });

  test('links opened in one burst are attributed to a scanner, including the first ones', async () => {
    const { id, read } = await makeLead('burst');
    const pieces = ['b1', 'b2', 'b3', 'b4'];
    await api.send('/v1/batch', {
      batch: pieces.map((content) =>
        trackEvent('first@links.example', 'Content Viewed', {
          content_id: content,
          title: content,
          url: `https://acme.example/${content}`,
        }),
      ),
    });
    const made = await Promise.all(
      pieces.map(async (content) => (await createTrackedLink(id, content)).body.url),
    );
    pass(60);
    for (const url of made) await open(url);
    const lead = await read();
    expect(clicks(lead)).toEqual(pieces.map(() => ['clicked', 1, true, 0]));
    expect(lead.score.factors.filter(({ kind }: { kind: string }) => kind === 'engagement')).toEqual([]);
  });

  test('is the plain address if the endpoint has no public one or the lead must not be contacted', async () => {
    const quiet = await makeLead('quiet', { doNotContact: true });
    expect((await createTrackedLink(quiet.id)).body).toEqual({ url: guide.url, isCounted: false });
    const { id } = await makeLead('private');
    isPublic = false;
    expect((await createTrackedLink(id)).body).toEqual({ url: guide.url, isCounted: false });
    isPublic = true;
  });

  test('follows a lead that is merged', async () => {
    const [kept, gone] = [await makeLead('kept'), await makeLead('gone')];
    const { url } = (await createTrackedLink(gone.id)).body;
    await api.asConsole('/v1/console/merges', { method: 'POST', body: { kept: kept.id, merged: gone.id } });
    pass(10);
    await open(url);
    expect(clicks(await kept.read())).toEqual([['clicked', 1, false, 2]]);
  });

  test.each([
    ['an address that is none', 'https://leads.acme.example/l/nonsense'],
    ['a link that nobody made', 'https://leads.acme.example/l/team1-AAAAAAAAAAAAAAAAAAAAAA'],
    ['another address behind it', 'https://leads.acme.example/l/https://evil.example'],
  ])('gives a 404 for %s', async (_, url) => {
    const response = await open(url);
    expect([response.status, response.headers.get('location')]).toEqual([404, null]);
  });

  test('a piece without an address, or with one that isn’t a web page, has no link', async () => {
    const { id } = await makeLead('nowhere');
    await api.send('/v1/batch', {
      batch: [
        trackEvent('first@links.example', 'Content Viewed', {
          content_id: 'script',
          title: 'x',
          url: 'javascript:alert(1)',
        }),
      ],
    });
    for (const content of ['script', 'unknown']) {
      expect(await createTrackedLink(id, content)).toMatchObject({
        status: 404,
        body: { detail: expect.stringContaining('This content doesn’t exist') },
      });
    }
  });

  test('is the same one for requests at the same time and for merged content, and keeps leading to a page', async () => {
    const { id } = await makeLead('merging');
    const old = { content_id: 'old-guide', title: 'Old guide', url: 'https://acme.example/old' };
    await api.send('/v1/batch', {
      batch: [
        trackEvent('first@links.example', 'Content Viewed', old),
        trackEvent('first@links.example', 'Content Viewed', { content_id: 'kept', title: 'Kept' }),
      ],
    });
    const created = await Promise.all([1, 2, 3, 4].map(() => createTrackedLink(id, 'old-guide')));
    const [link] = new Set(created.map(({ body }) => body.url));
    expect(created.map(({ body }) => body.url)).toEqual(created.map(() => link));
    await store().inTeam(api.team, (tx) => mergeContentsByHand(tx, { from: 'old-guide', into: 'kept' }));
    expect((await createTrackedLink(id, 'old-guide')).body.url).toBe(link); // From a card that isn't up to date.
    expect((await createTrackedLink(id, 'kept')).body.url).toBe(link);
    const opened = await open(link);
    expect([opened.status, opened.headers.get('location')]).toEqual([302, old.url]);
  });
});

import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { contentUrl, urlKey } from '../../../../../server/features/ingest/segment/content-url';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { settle } from '../../support/settle';
import { describeOnStores } from '../../support/stores';

describeOnStores('content', (store) => {
  let now: Date;
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeEach(async () => {
    now = new Date('2026-11-24T12:00:00Z');
    api = await createApi(store(), () => now);
  });
  const send = async (...batch: unknown[]) => (await api.send('/v1/batch', { batch })).body;
  const lead = async (email: string) => (await api.find({ email })).lead;

  test('a page known by its address becomes the piece that has an id and that address, in either order', async () => {
    const visit = (url: string) => ({ type: 'page', userId: 'u1', properties: { url, title: 'Pricing' } });
    await send(
      { ...identifyEvent('page@one.example'), userId: 'u1' },
      visit('https://acme.example/pricing/?utm_source=x'),
    );
    await send(
      trackEvent('page@one.example', 'Content Downloaded', {
        content_id: 'pricing',
        title: 'Pricing',
        url: 'http://WWW.acme.example/pricing',
      }),
    );
    await send(visit('https://acme.example/pricing#plans'));
    await settle(store(), api.team, now);
    const { contents } = (await api.asConsole('/v1/console/contents')).body;
    expect(contents.map(({ id }: { id: string }) => id)).toEqual(['pricing']);
    expect((await lead('page@one.example')).engagement).toHaveLength(1);
  });

  test('a marketer can merge duplicate content along with its engagement', async () => {
    await send(
      trackEvent(
        'm@one.example',
        'Content Downloaded',
        { content_id: 'a', title: 'Guide A' },
        '2026-11-20T10:00:00Z',
      ),
      trackEvent(
        'm@one.example',
        'Content Downloaded',
        { content_id: 'b', title: 'Guide B' },
        '2026-11-21T10:00:00Z',
      ),
    );
    const merge = (kept: string, merged: string) =>
      api.asConsole('/v1/console/content-merges', { method: 'POST', body: { kept, merged } });
    expect((await merge('a', 'a')).status).toBe(400);
    expect((await merge('a', 'b')).status).toBe(200);
    await settle(store(), api.team, now);
    expect((await lead('m@one.example')).engagement).toMatchObject([
      { content: { id: 'a' }, acts: [{ count: 2 }] },
    ]);
    await send(trackEvent('m@one.example', 'Webinar Attended', { content_id: 'b', title: 'Guide B again' }));
    expect((await lead('m@one.example')).engagement).toHaveLength(1);
  });

  test('content is found by words in its title, address, type and campaign, page by page', async () => {
    await send(
      ...Array.from({ length: 120 }, (_, n) =>
        trackEvent('c@one.example', 'Content Downloaded', {
          content_id: `c${n}`,
          title: `Guide ${n} 100%`,
          content_type: n % 2 ? 'guide' : 'case study',
          url: `https://acme.example/${n === 7 ? 'a_b' : n}`,
        }),
      ),
    );
    const find = async (search: string, more = '') => {
      const { body } = await api.asConsole(`/v1/console/contents?${new URLSearchParams({ search })}${more}`);
      return body;
    };
    const { contents, next } = await find('guide 100%');
    expect(contents).toHaveLength(100);
    expect((await find('guide 100%', `&after=${encodeURIComponent(next)}`)).contents).toHaveLength(20);
    const ids = async (search: string) => (await find(search)).contents.map(({ id }: { id: string }) => id);
    expect(await ids('CASE 118')).toEqual(['c118']);
    expect(await ids('a_b')).toEqual(['c7']); // An underscore is not a wildcard.
    expect(await ids('guide nothing')).toEqual([]);
    const { contents: open, unreviewed } = (await api.asConsole('/v1/console/contents?only=unreviewed')).body;
    expect([open, unreviewed]).toEqual([[], 0]);
  });
});

test('two addresses of one page have one key, and two pages never share a key', () => {
  const page = fc.record({
    host: fc.constantFrom('acme.example', 'x.example'),
    path: fc.constantFrom('', 'a', 'a/b'),
    v: fc.constantFrom('', '1', '2'),
  });
  const noise = fc.record({
    scheme: fc.constantFrom('http', 'https'),
    www: fc.constantFrom('', 'www.', 'WWW.'),
    slash: fc.constantFrom('', '/'),
    extra: fc.constantFrom(
      [],
      ['utm_source=x'],
      ['gclid=1', 'fbclid=2'],
      ['mc_eid=3'],
      ['email=jo@one.example'],
    ),
    hash: fc.constantFrom('', '#top'),
  });
  const addressOf = (
    p: { host: string; path: string; v: string },
    n: { scheme: string; www: string; slash: string; extra: readonly string[]; hash: string },
  ) => {
    const query = [...n.extra, ...(p.v ? [`v=${p.v}`] : [])].join('&');
    return `${n.scheme}://${n.www}${p.host}/${p.path}${p.path && n.slash}${query && `?${query}`}${n.hash}`;
  };
  const keyOf = (text: string) => {
    const url = contentUrl(text);
    return url && urlKey(url);
  };
  fc.assert(
    fc.property(page, page, noise, noise, (one, other, a, b) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(keyOf(addressOf(one, a)) === keyOf(addressOf(other, b))).toBe(isSame);
      expect(keyOf(addressOf(one, a))).not.toContain('@');
    }),
  );
});

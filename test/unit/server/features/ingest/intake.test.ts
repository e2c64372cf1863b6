import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { events } from '../../../../../server/platform/db/tables/engagement-tables';
import { teamSettings } from '../../../../../server/platform/db/tables/team-tables';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { settle } from '../../support/settle';
import { describeOnStores } from '../../support/stores';

describeOnStores('any incoming event', (store) => {
  let now: Date;
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeEach(async () => {
    now = new Date('2026-11-24T12:00:00Z');
    api = await createApi(store(), () => now);
  });
  const send = async (...batch: unknown[]) => (await api.send('/v1/batch', { batch })).body;
  const lead = async (email: string) => (await api.find({ email })).lead;
  const acts = async (email: string) =>
    (await lead(email)).engagement.flatMap((piece: { acts: object[] }) => piece.acts);

  test('an invalid event never gets its batch refused, whatever it contains', async () => {
    const deep = (levels: number) => {
      let value: unknown = 'x';
      for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { value };
      return value;
    };
    const invalid = fc.oneof(
      fc.anything(),
      fc.constant({ ...trackEvent('a@one.example', 'x'), timestamp: 1e300 }),
      fc.constant({ type: 'identify', traits: [] }),
      fc
        .integer({ min: 33, max: 3000 })
        .map((levels) => ({ ...trackEvent('a@one.example', 'x'), properties: { deep: deep(levels) } })),
      fc.record({
        type: fc.constant('track'),
        userId: fc.anything(),
        event: fc.anything(),
        timestamp: fc.anything(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(invalid, { minLength: 1, maxLength: 10, size: 'max' }), async (bad) => {
        const good = {
          ...trackEvent('good@one.example', 'Demo Requested'),
          messageId: crypto.randomUUID(),
        };
        const text = JSON.stringify({ batch: [good, ...bad] });
        const { status, body } = await api.call('/v1/batch', {
          method: 'POST',
          headers: { authorization: `Basic ${btoa(`${api.writeKey}:`)}` },
          body: text,
        });
        expect([status, body.rejected.every(({ index }: { index: number }) => index > 0)]).toEqual([
          200,
          true,
        ]);
      }),
      { numRuns: 20 }, // Each has five invalid events on average.
    );
    expect(await acts('good@one.example')).toHaveLength(1);
  });

  test.each([
    'undefined',
    'null',
    '0',
    '[object Object]',
    'NaN',
    '00000000-0000-0000-0000-000000000000',
    ' None ',
  ])('the user id “%s” identifies nobody: two people who share it remain two leads', async (userId) => {
    await send(
      { ...identifyEvent('una@one.example', { name: 'Una One' }), userId },
      { ...identifyEvent('duo@one.example', { name: 'Duo Two', unsubscribed: 'yes' }), userId },
    );
    expect([(await lead('una@one.example')).name, (await lead('una@one.example')).unsubscribed]).toEqual([
      'Una One',
      false,
    ]);
    expect(await send({ type: 'track', userId, event: 'Demo Requested' })).toMatchObject({
      rejected: [{ reason: expect.stringMatching(/doesn’t say who/) }],
    });
  });

  test.each([
    ['true', true],
    ['yes', true],
    [1, true],
    ['unsubscribed', true],
    ['2026-10-01', true],
    ['false', false],
    [0, false],
    [null, false],
    ['N/A', false],
  ])('an opt-out written as %o is understood', async (value, isOut) => {
    for (const trait of ['unsubscribed', 'email_opt_out', 'hs_email_optout', 'emailOptOut']) {
      const email = `${trait.toLowerCase()}@one.example`;
      await send(identifyEvent(email, { [trait]: value }));
      expect([trait, (await lead(email)).unsubscribed]).toEqual([trait, isOut]);
    }
  });

  test('an unreadable opt-out is an issue and lifts nothing', async () => {
    await send(identifyEvent('out@one.example', { unsubscribed: true }));
    const { rejected } = await send(identifyEvent('out@one.example', { unsubscribed: 'perhaps' }));
    expect(rejected).toEqual([{ index: 0, reason: expect.stringMatching(/“perhaps” doesn’t say whether/) }]);
    expect((await lead('out@one.example')).unsubscribed).toBe(true);
  });

  test('an unreadable value is reported, and the rest is stored', async () => {
    const answer = await send(
      identifyEvent('jo@one.example', { company: { name: 'Acme', employees: 'lots' }, title: 'CEO' }),
    );
    expect(answer).toMatchObject({
      stored: 1,
      rejected: [],
      warnings: [{ index: 0, reason: expect.stringMatching(/“lots”/) }],
    });
    expect(await lead('jo@one.example')).toMatchObject({ title: 'CEO', company: 'Acme' });
    const { sources } = (await api.asConsole('/v1/console/sources')).body;
    expect(JSON.stringify(sources)).toContain('“lots”');
  });

  test('an event from an archive keeps its time, and one from a wrong clock is corrected', async () => {
    const at = '2026-06-02T00:37:02.000Z';
    const base = { ...trackEvent('old@one.example', 'Demo Requested'), timestamp: at, sentAt: at };
    await send({ ...base, messageId: 'r1', receivedAt: at });
    await send({ ...base, messageId: 'r2', properties: { title: 'Other' }, originalTimestamp: at });
    await send({
      ...trackEvent('ahead@one.example', 'Demo Requested'),
      timestamp: '2031-01-01T00:00:00Z',
      sentAt: '2031-01-01T00:00:10Z',
    });
    expect((await acts('old@one.example')).map((act: { at: string }) => act.at)).toEqual([at, at]);
    expect((await acts('ahead@one.example')).map((act: { at: string }) => act.at)).toEqual([
      '2026-11-24T11:59:50.000Z',
    ]);
  });

  test.each([1_795_500_000, 1_795_500_000_000, '1795500000', '1795500000000'])(
    'a Unix time of %o is understood',
    async (timestamp) => {
      await send({ ...trackEvent('unix@one.example', 'Demo Requested'), timestamp });
      expect((await acts('unix@one.example'))[0].at).toBe(new Date(1_795_500_000_000).toISOString());
    },
  );

  test('the same act with another id within seconds counts once; without an id or time, weeks apart, it counts twice', async () => {
    const click = (id: string, second: number) => ({
      ...trackEvent(
        'one@one.example',
        'Demo Requested',
        { content_id: 'demo' },
        `2026-11-24T10:00:0${second}Z`,
      ),
      messageId: id,
    });
    expect(await send(click('a', 0), click('b', 3))).toMatchObject({ stored: 1, repeated: 1 });
    expect(await send(click('c', 5))).toMatchObject({ stored: 0, repeated: 1 });
    expect(await send(click('c', 5))).toMatchObject({ stored: 0, repeated: 1 });
    const bare = trackEvent('two@one.example', 'Demo Requested', { content_id: 'demo' });
    expect([(await send(bare)).stored, (await send(bare)).repeated]).toEqual([1, 1]);
    now = new Date(now.getTime() + 14 * 86_400_000);
    expect((await send(bare)).stored).toBe(1);
  });

  test('rejoining a webinar counts as one attendance with the total duration', async () => {
    const join = (id: string, hour: number, minutes: number) => ({
      ...trackEvent(
        'web@one.example',
        'Webinar Attended',
        { content_id: 'web', minutes },
        `2026-11-24T0${hour}:00:00Z`,
      ),
      messageId: id,
    });
    await send(join('1', 8, 20), join('2', 9, 10));
    await send(join('3', 9, 5));
    await send(join('3', 9, 5));
    const rows = await store().inTeam(api.team, (tx) => tx.select().from(events));
    expect(rows.filter(({ act }) => act).map(({ minutes }) => minutes)).toEqual([35]);
  });

  test('a burst of clicks too fast for a person is weak, even if this shows only later, and unsubscribes nobody', async () => {
    const click = (n: number) =>
      trackEvent(
        'scan@one.example',
        'Email Link Clicked',
        { content_id: `link-${n}` },
        `2026-11-24T10:00:0${n}Z`,
      );
    await send(click(0), click(1));
    const counted = (await lead('scan@one.example')).score.total;
    await send(click(2), click(3), click(4), {
      ...trackEvent('scan@one.example', 'Unsubscribed', { content_id: 'mail' }, '2026-11-24T10:00:04Z'),
      context: { traits: { email: 'scan@one.example' }, userAgent: 'Mimecast' },
    });
    const { score, unsubscribed } = await lead('scan@one.example');
    expect(score.total).toBeLessThan(counted);
    expect(unsubscribed).toBe(false);
  });

  test('the team’s own staff get no score and are in no list, and the response tells the sender', async () => {
    const answer = await send(
      identifyEvent('boss@sellers.example'),
      trackEvent('boss@mail.sellers.example', 'Demo Requested'),
    );
    expect(answer).toMatchObject({ stored: 0, notices: [{ index: 0 }, { index: 1 }] });
    expect((await api.asConsole('/v1/console/leads')).body.leads).toEqual([]);
  });

  test('a lead whose domain becomes the team’s own leaves every list', async () => {
    await send(
      identifyEvent('ada@mail.partner.example'),
      trackEvent('ada@mail.partner.example', 'Demo Requested'),
      identifyEvent('bo@notpartner.example', { name: 'Bo Ek' }),
    );
    const listed = async () =>
      (await api.asConsole('/v1/console/leads')).body.leads.map(({ email }: { email: string }) => email);
    expect((await listed()).sort()).toEqual(['ada@mail.partner.example', 'bo@notpartner.example']);
    await store().inTeam(api.team, (tx) =>
      tx
        .update(teamSettings)
        .set({ ownDomains: ['Partner.example'] })
        .where(eq(teamSettings.team, api.team)),
    );
    expect(await listed()).toEqual(['bo@notpartner.example']);
    expect((await api.get('/v1/today')).body.lists.risen).toEqual([]);
  });

  test('event names without a meaning are shown everywhere, and count once a marketer maps them', async () => {
    const odd = (n: number, name = 'Form Submission') => ({
      ...trackEvent(
        'odd@one.example',
        name,
        { content_id: `f${n}`, title: `Form ${n}` },
        `2026-11-2${n}T10:00:00Z`,
      ),
    });
    const answer = await send(
      identifyEvent('odd@one.example'),
      odd(0),
      odd(1, 'form_submission'),
      odd(2, 'Weird Thing'),
    );
    expect(answer.uncounted).toEqual([
      { name: 'Form Submission', events: 2 },
      { name: 'Weird Thing', events: 1 },
    ]);
    const before = (await lead('odd@one.example')).score.total;
    const put = (name: string, act: string | null) =>
      api.asConsole('/v1/console/event-names', { method: 'PUT', body: { name, act } });
    expect((await put('Form Submission', 'nonsense')).body.detail).toMatch(/Choose one of: .*downloaded/);
    await put('FORM SUBMISSION', 'downloaded');
    await settle(store(), api.team, now);
    const counted = await lead('odd@one.example');
    expect(counted.score.total).toBeGreaterThan(before);
    expect(
      counted.engagement.map(({ content }: { content: { title: string } }) => content.title).sort(),
    ).toEqual(['Form 0', 'Form 1']);
    expect(await send(odd(3))).toMatchObject({ stored: 1, uncounted: [] });
    // A mapping can be undone.
    await put('Form Submission', '');
    await settle(store(), api.team, now);
    expect((await lead('odd@one.example')).score.total).toBe(before);
    const { names } = (await api.asConsole('/v1/console/event-names')).body;
    expect(names.map(({ name, act, isPending }: Record<string, unknown>) => [name, act, isPending])).toEqual([
      ['Weird Thing', undefined, false],
      ['Form Submission', '', false],
    ]);
    // A name can also be left open again.
    await put('Form Submission', null);
    await settle(store(), api.team, now);
    const again = (await api.asConsole('/v1/console/event-names')).body.names;
    expect(
      again.map(({ act, setBy, isPending }: Record<string, unknown>) => [act, setBy, isPending]),
    ).toEqual([
      [undefined, undefined, false],
      [undefined, undefined, false],
    ]);
  });

  test('long names that begin alike stay apart, and each can be mapped', async () => {
    const names = ['one', 'two'].map((end) => `${'Registered for our spring event '.repeat(5)}${end}`);
    const [first = '', second = ''] = names;
    const sent = names.map((name) =>
      trackEvent('long@one.example', name, { content_id: name }, '2026-11-24T09:00:00Z'),
    );
    expect(await send(...sent)).toMatchObject({ stored: 2, uncounted: [{ events: 1 }, { events: 1 }] });
    await api.asConsole('/v1/console/event-names', {
      method: 'PUT',
      body: { name: first, act: 'registered' },
    });
    await settle(store(), api.team, now);
    expect((await lead('long@one.example')).engagement).toHaveLength(1);
    const again = trackEvent('long@one.example', first, { content_id: 'again' }, '2026-11-24T10:00:00Z');
    expect(await send(again)).toMatchObject({ stored: 1, uncounted: [] });
    const listed = (await api.asConsole('/v1/console/event-names')).body.names;
    const eventsOf = (name: string) => listed.find((one: { name: string }) => one.name === name)?.events;
    expect([eventsOf(first), eventsOf(second)]).toEqual([2, 1]);
  });

  test('a load of mixed events with 1% invalid loses nothing: each event is stored, repeated or reported', async () => {
    let [sent, stored, repeated, named] = [0, 0, 0, 0];
    for (let round = 0; round < 20; round++) {
      const batch = Array.from({ length: 100 }, (_, n) => {
        const email = `load${(round * 7 + n) % 120}@load.example`;
        if (n === 50)
          return { type: 'track', event: 'Demo Requested', userId: 'undefined', timestamp: round };
        if (n % 5 === 0)
          return identifyEvent(email, { title: `Title ${round}`, name: `Person ${(round * 7 + n) % 120}` });
        if (n % 5 === 1)
          return {
            type: 'page',
            anonymousId: `v${n}`,
            properties: { url: `https://load.example/${n}` },
            messageId: `p${round}-${n}`,
          };
        const at = `2026-11-${String(1 + round).padStart(2, '0')}T0${n % 10}:00:0${n % 7}Z`;
        return {
          ...trackEvent(email, n % 3 ? 'Content Downloaded' : 'Odd Name', { content_id: `c${n}` }, at),
          messageId: `t${round}-${n}`,
        };
      });
      const answer = await send(...batch);
      sent += batch.length;
      stored += answer.stored;
      repeated += answer.repeated;
      named += answer.rejected.length;
      expect((await send(...batch)).stored).toBe(0); // Sent again, every event is known.
    }
    expect([stored + repeated + named, named]).toEqual([sent, 20]);
    const { sources } = (await api.asConsole('/v1/console/sources')).body;
    expect(sources.find(({ name }: { name: string }) => name === 'Website')).toMatchObject({ rejected: 40 });
  });
});

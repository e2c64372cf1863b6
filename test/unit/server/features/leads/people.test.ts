import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { replayLead } from '../../../../../server/features/scoring/replay-lead';
import {
  engagementDays,
  engagementSums,
  events,
} from '../../../../../server/platform/db/tables/engagement-tables';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem } from '../../support/items';
import { describeOnStores } from '../../support/stores';

const now = new Date('2026-11-24T12:00:00Z');
const early = '2026-11-10T09:00:00Z';

describeOnStores('one person from many identities', (store) => {
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeAll(async () => {
    api = await createApi(store(), () => now);
  });
  const asServer = (event: object) => api.send('/v1/batch', { batch: [event] });
  const asPage = (event: object) => api.sendWith(api.publicKey, '/v1/batch', { batch: [event] });
  const merges = async () => (await api.asConsole('/v1/console/merges')).body.merges;
  const acts = (lead: { engagement: { content: { id: string } }[] }) =>
    lead.engagement.map(({ content }) => content.id).sort();

  /** Creates two leads, each with an address and a piece of content; the first one's user id is known. */
  const two = async (name: string) => {
    const [one, other] = [`${name}@one.example`, `${name}@other.example`];
    await asServer({
      ...identifyEvent(one, { name: 'Priya Raman' }),
      userId: `user-${name}`,
      timestamp: early,
    });
    await asServer({
      ...identifyEvent(other, { name: 'P. Raman', title: null, country: 'IN' }),
      timestamp: early,
    });
    await asServer(trackEvent(one, 'Webinar Attended', { content_id: `${name}-webinar` }, early));
    await asServer(trackEvent(other, 'Content Downloaded', { content_id: `${name}-guide` }, early));
    return { one, other };
  };

  test('a server that sends another address for a known user merges two leads, and the undo splits them with later events', async () => {
    const { one, other } = await two('a');
    const before = {
      one: (await api.find({ email: one })).lead,
      other: (await api.find({ email: other })).lead,
    };
    await asServer({ type: 'identify', userId: 'user-a', traits: { email: other }, timestamp: early });
    const joined = await api.find({ email: one });
    expect(joined.lead.id).toBe((await api.find({ email: other })).lead.id);
    expect(acts(joined.lead)).toEqual(['a-guide', 'a-webinar']);
    expect(joined.lead.score.total).toBeGreaterThan(before.other.score.total);
    // The old id finds the merged lead, and feedback about the one appears on the other.
    expect((await api.find({ lead: before.one.id })).lead.id).toBe(joined.lead.id);
    const item = dispositionItem(before.one.id, 'accepted');
    expect((await api.post('/v1/feedback', { items: [item] })).body.results[0].result).toBe('stored');
    await asServer(trackEvent(one, 'Tool Used', { content_id: 'a-tool' }, early));

    const [merge] = await merges();
    expect(merge).toMatchObject({ by: 'Website', reason: 'Same user ID: user-a', merged: before.one.id });
    expect(merge.mergedBefore).toMatchObject({ name: 'Priya Raman', email: one });
    expect(merge.keptBefore).toMatchObject({ name: 'P. Raman', email: other });
    expect((await api.asConsole(`/v1/console/merges/${merge.id}`, { method: 'DELETE' })).status).toBe(200);
    const [first, second] = [await api.find({ email: one }), await api.find({ email: other })];
    expect(first.lead.id).toBe(before.one.id);
    expect(acts(first.lead)).toEqual(['a-tool', 'a-webinar']);
    // So is feedback that was about the one.
    expect([first.lead.history, second.lead.history]).toMatchObject([[{ id: item.id }], []]);
    const revised = { ...item, revision: 2, body: { ...item.body, withdrawn: true } };
    expect((await api.post('/v1/feedback', { items: [revised] })).body.results[0].result).toBe('stored');
    expect(acts(second.lead)).toEqual(['a-guide']);
    expect(second.lead.score).toEqual(before.other.score);
    expect(second.lead).toMatchObject({ name: 'P. Raman' });

    // Once someone has split two leads, they stay split, whatever the sender repeats.
    await asServer({
      type: 'identify',
      userId: 'user-a',
      traits: { email: other, seats: 2 },
      timestamp: early,
    });
    expect((await api.find({ email: one })).lead.id).not.toBe((await api.find({ email: other })).lead.id);
    const again = await api.asConsole(`/v1/console/merges/${merge.id}`, { method: 'DELETE' });
    expect([again.status, again.body.detail]).toEqual([404, expect.stringContaining('already undone')]);
  });

  test('an opt-out while two leads were merged stays with both after a split', async () => {
    const { one, other } = await two('out');
    const [first, second] = [
      (await api.find({ email: one })).lead.id,
      (await api.find({ email: other })).lead.id,
    ];
    const body = { kept: first, merged: second };
    const { merge } = (await api.asConsole('/v1/console/merges', { method: 'POST', body })).body;
    await asServer({ type: 'identify', traits: { email: other, do_not_contact: true, unsubscribed: true } });
    await api.asConsole(`/v1/console/merges/${merge}`, { method: 'DELETE' });
    for (const email of [one, other]) {
      expect((await api.find({ email })).lead).toMatchObject({ doNotContact: true, unsubscribed: true });
    }
  });

  test('a lead merged twice is split one step at a time', async () => {
    const emails = ['x', 'y', 'z'].map((name) => `${name}@steps.example`);
    for (const email of emails) {
      await asServer({ ...identifyEvent(email), timestamp: early });
      await asServer(trackEvent(email, 'Content Downloaded', { content_id: `of ${email}` }, early));
    }
    const ids = await Promise.all(emails.map(async (email) => (await api.find({ email })).lead.id));
    const join = async (kept: number, merged: number) =>
      (
        await api.asConsole('/v1/console/merges', {
          method: 'POST',
          body: { kept: ids[kept], merged: ids[merged] },
        })
      ).body.merge;
    const part = (id: string) => api.asConsole(`/v1/console/merges/${id}`, { method: 'DELETE' });
    const found = () =>
      Promise.all(emails.map(async (email) => ids.indexOf((await api.find({ email })).lead.id)));
    const [xInY, yInZ] = [await join(1, 0), await join(2, 1)];
    expect(await found()).toEqual([2, 2, 2]);
    expect(acts((await api.find({ email: emails[0] })).lead)).toHaveLength(3);
    await part(xInY);
    expect(await found()).toEqual([0, 2, 2]);
    await part(yInZ);
    expect(await found()).toEqual([0, 1, 2]);
    for (const email of emails) expect(acts((await api.find({ email })).lead)).toEqual([`of ${email}`]);
    expect(await join(0, 0)).toBeUndefined();
  });

  test('an alias merges what two ids of a user did', async () => {
    const { one, other } = await two('b');
    await asServer({ type: 'identify', userId: 'new-b', traits: { email: other } });
    await asServer({ type: 'alias', previousId: 'user-b', userId: 'new-b' });
    expect((await api.find({ email: one })).lead.id).toBe((await api.find({ email: other })).lead.id);
  });

  test('a visitor’s acts in two browsers join the lead once a server identifies the visitor', async () => {
    const read = (anonymousId: string, more: object = {}) => ({
      type: 'page',
      anonymousId,
      timestamp: early,
      properties: { url: `https://acme.example/${anonymousId}`, title: anonymousId },
      ...more,
    });
    await asPage(read('phone'));
    await asPage(read('laptop'));
    await asPage({ ...read('phone'), type: 'identify', userId: 'user-c' });
    await asPage({ ...read('laptop'), type: 'identify', userId: 'user-c' });
    await asServer({ ...identifyEvent('c@one.example'), userId: 'user-c' });
    const { lead } = await api.find({ email: 'c@one.example' });
    expect(acts(lead)).toEqual(['acme.example/laptop', 'acme.example/phone']);
  });

  describe('a browser’s public key', () => {
    test('identifies its visitor, whose earlier visits then join the lead', async () => {
      await asPage({
        type: 'page',
        anonymousId: 'v-1',
        timestamp: early,
        properties: { url: 'https://acme.example/pricing' },
      });
      await asPage({ ...identifyEvent('visitor@one.example'), anonymousId: 'v-1', timestamp: early });
      const { lead } = await api.find({ email: 'visitor@one.example' });
      expect(lead).toMatchObject({ name: 'Priya Raman', title: 'VP Operations' });
      expect(acts(lead)).toEqual(['acme.example/pricing']);
    });

    test('merges no leads, takes over nothing, and changes nothing about contact permission', async () => {
      const { one, other } = await two('d');
      const traits = {
        email: other,
        name: 'Mallory',
        title: 'Owner',
        doNotContact: true,
        linkedin: 'https://www.linkedin.com/in/mallory-m',
      };
      await asPage({ type: 'identify', userId: 'user-d', traits });
      await asPage({ type: 'alias', previousId: 'user-d', userId: 'mallory' });
      await asPage(trackEvent(other, 'Unsubscribed'));
      const found = await api.find({ email: other });
      expect(found.lead.id).not.toBe((await api.find({ email: one })).lead.id);
      expect(found.lead).toMatchObject({ name: 'P. Raman', doNotContact: false, unsubscribed: false });
      expect((await api.find({ linkedin: 'mallory-m' })).status).toBe('unknown');
    });

    test('adds nothing more to a lead once a server has sent anything about it', async () => {
      const page = (traits: object) =>
        asPage({ type: 'identify', traits: { email: 'f@one.example', ...traits } });
      await page({ name: 'Priya Raman' });
      await page({ title: 'CFO' });
      await asServer(trackEvent('f@one.example', 'Tool Used', { content_id: 'f-tool' }, early));
      await page({ company: 'Evil Ltd' });
      const { lead } = await api.find({ email: 'f@one.example' });
      expect(lead).toMatchObject({ name: 'Priya Raman', title: 'CFO' });
      expect(lead.company).toBeUndefined();
    });

    test('yields to a server about whose a user id is', async () => {
      await asPage({ ...identifyEvent('mallory@evil.example'), userId: 'user-e' });
      await asPage({
        ...trackEvent('', 'Tool Used', { content_id: 'e-tool' }, early),
        userId: 'user-e',
        context: {},
      });
      expect(acts((await api.find({ email: 'mallory@evil.example' })).lead)).toEqual(['e-tool']);
      await asServer({ ...identifyEvent('e@one.example'), userId: 'user-e' });
      expect(acts((await api.find({ email: 'e@one.example' })).lead)).toEqual(['e-tool']);
      expect(acts((await api.find({ email: 'mallory@evil.example' })).lead)).toEqual([]);
      expect((await merges()).map(({ reason }: { reason: string }) => reason)).not.toContain(
        'Same user ID: user-e',
      );
    });
  });

  test('an act by a machine is shown as weak and adds nothing to the score', async () => {
    await asServer({ ...identifyEvent('m@one.example'), timestamp: early });
    const { score } = (await api.find({ email: 'm@one.example' })).lead;
    const click = trackEvent('m@one.example', 'Email Link Clicked', { content_id: 'm-1' }, early);
    await asServer({
      ...click,
      context: { ...click.context, userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' },
    });
    await asServer(
      trackEvent('m@one.example', 'Email Opened', { content_id: 'm-2', machine_open: true }, early),
    );
    const { lead } = await api.find({ email: 'm@one.example' });
    expect(
      lead.engagement.map(({ weak, points }: { weak: boolean; points: number }) => [weak, points]),
    ).toEqual([
      [true, 0],
      [true, 0],
    ]);
    expect(lead.score).toEqual(score);
  });

  test('the row updated event by event equals the row from a replay', async () => {
    const happening = fc.record({
      who: fc.constantFrom('r1', 'r2'),
      event: fc.constantFrom(
        'Content Downloaded',
        'Webinar Attended',
        'Unsubscribed',
        'Page Viewed',
        'Tool Used',
      ),
      piece: fc.constantFrom('p1', 'p2'),
      day: fc.integer({ min: 1, max: 23 }),
      isMachine: fc.boolean(),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), async (happenings) => {
        run++;
        for (const { who, event, piece, day, isMachine } of happenings) {
          const at = `2026-11-${String(day).padStart(2, '0')}T09:00:00Z`;
          await asServer({
            ...trackEvent(`${who}-${run}@replay.example`, event, { content_id: piece, bot: isMachine }, at),
            messageId: crypto.randomUUID(),
          });
        }
        for (const who of new Set(happenings.map(({ who }) => who))) {
          const { lead } = await api.find({ email: `${who}-${run}@replay.example` });
          const kept = await rowsOf(lead.id);
          await store().inTeam(api.team, (tx) => replayLead(tx, lead.id, now));
          expect(await rowsOf(lead.id)).toEqual(kept);
        }
      }),
      { numRuns: 10 },
    );
  });

  const rowsOf = (lead: string) =>
    store().inTeam(api.team, async (tx) => {
      const rounded = (rows: { sum: number }[]) => rows.map((row) => ({ ...row, sum: row.sum.toFixed(9) }));
      return [
        rounded(
          await tx
            .select()
            .from(engagementSums)
            .where(eq(engagementSums.lead, lead))
            .orderBy(engagementSums.group, engagementSums.rule, engagementSums.content),
        ),
        rounded(
          await tx
            .select()
            .from(engagementDays)
            .where(eq(engagementDays.lead, lead))
            .orderBy(engagementDays.group, engagementDays.day),
        ),
      ];
    });

  test('another body under a messageId already used is reported and not stored', async () => {
    const event = {
      ...trackEvent('same@one.example', 'Content Downloaded'),
      messageId: 'used',
      timestamp: early,
    };
    await asServer(event);
    const { body } = await asServer({ ...event, event: 'Webinar Attended' });
    expect(body).toMatchObject({
      stored: 0,
      repeated: 0,
      rejected: [{ index: 0, reason: expect.stringContaining('messageId') }],
    });
    const kept = await store().inTeam(api.team, (tx) =>
      tx.select({ act: events.act }).from(events).where(sql`${events.messageId} = 'used'`),
    );
    expect(kept).toEqual([{ act: 'downloaded' }]);
  });
});

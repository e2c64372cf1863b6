import type { PgTable } from 'drizzle-orm/pg-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { erasePerson } from '../../../../../server/features/privacy/erasure/erase-person';
import { exportPerson } from '../../../../../server/features/privacy/erasure/export-person';
import * as engagementTables from '../../../../../server/platform/db/tables/engagement-tables';
import * as erasureTables from '../../../../../server/platform/db/tables/erasure-tables';
import * as feedbackTables from '../../../../../server/platform/db/tables/feedback-tables';
import * as leadTables from '../../../../../server/platform/db/tables/lead-tables';
import * as teamTables from '../../../../../server/platform/db/tables/team-tables';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { dispositionItem, feedbackItemOf } from '../../support/items';
import { describeOnStores } from '../../support/stores';

const schema = { ...teamTables, ...leadTables, ...engagementTables, ...feedbackTables, ...erasureTables };
const email = 'jo@acme.example';
const linkedin = 'https://www.linkedin.com/in/jo-doe/';
const member = '123456';
/** Values that identify only this person. */
const canaries = /jo@acme|Jo Doe|jo doe|jo-doe|123456|u-77|browser-1|Jo likes|her sister/;

describeOnStores('erasing a person', (store) => {
  const start = new Date('2026-11-24T12:00:00Z');
  let now: Date;
  let api: Awaited<ReturnType<typeof createApi>>;
  let lead: string;
  const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
  const jo = (traits: object = {}) => identifyEvent(email, { name: 'Jo Doe', linkedin, ...traits });
  const send = async (...batch: object[]) => (await api.send('/v1/batch', { batch })).body;
  const say = async (...items: object[]) => (await api.post('/v1/feedback', { items })).body.results;
  const erase = (key: string) => erasePerson(store(), api.team, { key, isConfirmed: true, now });
  const exported = async (key: string) => JSON.parse(await exportPerson(store(), api.team, key, now));
  /** Every row of the team's tables, by the table's name in the code. */
  const everything = () =>
    store().inTeam(api.team, async (tx) => {
      const all: Record<string, unknown[]> = {};
      for (const [name, table] of Object.entries(schema))
        all[name] = await tx.select().from(table as PgTable);
      return all;
    });

  beforeEach(async () => {
    now = start;
    api = await createApi(store(), () => now);
    await send(
      { type: 'page', anonymousId: 'browser-1', properties: { title: 'Prices' } },
      { ...jo(), userId: 'u-77', anonymousId: 'browser-1' },
      trackEvent(email, 'Webinar Attended', { content_type: 'webinar' }),
      identifyEvent('other@acme.example', { name: 'Sam Poe', company: { name: 'Acme' } }),
    );
    lead = (await api.find({ email })).lead.id;
    await api.post('/v1/aliases', { lead, keys: { linkedinMember: member } });
    await api.post('/v1/watches', { lead });
    await send(trackEvent(email, 'Demo Requested'));
    const said = dispositionItem(lead, 'needs-workup', { note: 'Jo likes cats' });
    await say(
      said,
      feedbackItemOf('suggestion', undefined, { keys: { email }, note: 'her sister' }),
      feedbackItemOf('match', (await api.find({ email: 'other@acme.example' })).lead.id, {
        keys: { linkedin: 'jo-doe' },
      }),
    );
    await api.reply({ kind: 'question', feedback: said.id, text: 'Is Jo Doe back?', choices: ['Yes'] });
  });

  test.each([
    ['an address', () => ' Jo@ACME.example'],
    ['a LinkedIn address', () => linkedin],
    ['a lead’s id', () => lead],
  ])('by %s removes every trace of the person and nothing about anyone else', async (_, key) => {
    const before = await everything();
    expect(JSON.stringify(before)).toMatch(canaries);
    const kept = await api.find({ email: 'other@acme.example' });

    expect(await erase(key())).toMatch(
      /^Removed: 1 from leads, \d from identities, 4 from events.*3 from feedback/,
    );

    const { changes, erasures, ...rest } = await everything();
    expect(JSON.stringify({ changes, erasures, ...rest })).not.toMatch(canaries);
    expect(JSON.stringify(rest)).not.toContain(lead);
    const told = changes?.filter((change) => JSON.stringify(change).includes(lead));
    const body = { kind: 'erasure', at: at(0).toISOString(), lead };
    expect(told).toEqual([expect.objectContaining({ rep: null, body })]);
    expect(await api.find({ email })).toEqual({ status: 'unknown' });
    expect(await api.find({ email: 'other@acme.example' })).toEqual(kept);
  });

  test('by an admin in the console does the same, and says why open feedback is gone', async () => {
    const admin = await signInTo(store(), api, 'admin', now);
    const { items } = (await admin.get('feedback')).body;
    const opened = items.find((item: { lead?: { id: string } }) => item.lead?.id === lead).id;
    const init = { method: 'DELETE', headers: admin.headers };
    expect(await api.call(`/v1/console/leads/${lead}`, init)).toMatchObject({ status: 200 });
    const { changes, erasures, ...rest } = await everything();
    expect(JSON.stringify({ changes, erasures, ...rest })).not.toMatch(canaries);
    const { status, body } = await admin.get(`feedback/${opened}`);
    expect([status, body.detail]).toEqual([404, expect.stringMatching(/has been erased/)]);
    expect(body.detail).not.toMatch(/withdr/);
    expect((await api.call(`/v1/console/leads/${lead}`, init)).status).toBe(404);
  });

  test('without confirmation only lists what it would remove', async () => {
    const before = await everything();
    const said = await erasePerson(store(), api.team, { key: email, isConfirmed: false, now });
    expect(said).toMatch(/^This would permanently remove these rows: 1 from leads.*--yes/);
    expect(await everything()).toEqual(before);
  });

  test('every rep’s device is notified', async () => {
    const { body: before } = await api.get('/v1/changes');
    await erase(email);
    const { body } = await api.get(`/v1/changes?after=${before.cursor}`);
    expect(body.changes).toEqual([{ kind: 'erasure', at: at(0).toISOString(), lead }]);
  });

  test('is final: later feedback about the person is refused with an explanation and not stored', async () => {
    await erase(email);
    const other = (await api.find({ email: 'other@acme.example' })).lead.id;
    const results = await say(
      dispositionItem(lead, 'accepted', { note: 'Jo likes cats' }),
      feedbackItemOf('suggestion', undefined, { keys: { email }, note: 'her sister' }),
      feedbackItemOf('suggestion', undefined, { keys: { linkedinMember: member }, note: 'her sister' }),
      feedbackItemOf('match', other, { keys: { linkedin: 'jo-doe' } }),
    );
    for (const result of results) {
      const reason = expect.stringMatching(/was erased/);
      expect(result).toMatchObject({ result: 'refused', reason, isPersonGone: true });
    }
    const alias = await api.post('/v1/aliases', { lead: other, keys: { email } });
    expect(alias).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/was erased/) } });
    expect(JSON.stringify(await everything())).not.toMatch(canaries);
  });

  describe('events that come later', () => {
    const refused = { index: 0, reason: expect.stringMatching(/was erased.*consented_at/) };
    beforeEach(async () => {
      await erase(email);
      now = at(10);
    });

    test.each([
      ['the address', () => jo()],
      ['an address as user id', () => ({ type: 'page', userId: email, properties: { title: 'x' } })],
      ['the user id', () => ({ type: 'page', userId: 'u-77', properties: { title: 'x' } })],
      ['the browser', () => ({ type: 'page', anonymousId: 'browser-1', properties: { title: 'x' } })],
      ['the consent of before', () => jo({ consented_at: at(-1).toISOString() })],
      ['a consent that lies in the future', () => jo({ consented_at: at(60).toISOString() })],
    ])('by %s create no lead and are counted as rejected', async (_, event) => {
      expect(await send(event())).toMatchObject({
        success: true,
        stored: 0,
        repeated: 0,
        rejected: [refused],
      });
      expect(JSON.stringify(await everything())).not.toMatch(canaries);
    });

    test('a single-event call reports this as a batch does, without blaming the sender', async () => {
      const answer = { success: true, stored: 0, repeated: 0, rejected: [refused] };
      expect(await api.send('/v1/identify', jo())).toMatchObject({ status: 200, body: answer });
      const track = { ...trackEvent(email, 'Demo Requested'), type: undefined };
      expect(await api.send('/v1/track', track)).toMatchObject({ status: 200, body: answer });
      expect(JSON.stringify(await everything())).not.toMatch(canaries);
      expect(await api.send('/v1/track', {})).toMatchObject({ status: 400 }); // A malformed event still gets a 400.
    });

    test('the other events of a batch are stored', async () => {
      expect(await send(jo(), identifyEvent('new@acme.example'))).toMatchObject({
        stored: 1,
        rejected: [refused],
      });
    });

    test('with consent given after the erasure they create a new lead, without anything from before', async () => {
      const answer = await send(
        trackEvent(email, 'Demo Requested'),
        jo({ consented_at: at(5).toISOString() }),
        trackEvent(email, 'Webinar Attended'),
      );
      expect(answer).toMatchObject({ stored: 2, rejected: [refused] });
      const { lead: again } = await api.find({ email });
      expect(again.id).not.toBe(lead);
      expect(again).toMatchObject({ history: [], engagement: [{ content: { title: 'Webinar Attended' } }] });
      expect(await send({ type: 'page', userId: 'u-77', properties: { title: 'x' } })).toMatchObject({
        stored: 1,
      });
    });

    test('another person who uses the same browser is not mistaken for the erased one', async () => {
      await send({ ...identifyEvent('next@acme.example'), anonymousId: 'browser-1' });
      expect(
        await send({ type: 'page', anonymousId: 'browser-1', properties: { title: 'x' } }),
      ).toMatchObject({ stored: 1 });
    });
  });

  test('an erased address that a rep confirmed only by its hash is recognized, too', async () => {
    const sha = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('jo@home.example'));
    const emailSha256 = Buffer.from(sha).toString('hex');
    await api.post('/v1/aliases', { lead, keys: { emailSha256 } });
    await erase(email);
    expect(await send(identifyEvent('jo@home.example'))).toMatchObject({ stored: 0 });
    expect(await send(jo())).toMatchObject({ stored: 0 });
  });

  test('a person who was only suggested is removed, too', async () => {
    await say(feedbackItemOf('suggestion', undefined, { keys: { email: 'kim@acme.example' } }));
    expect(await erase('kim@acme.example')).toMatch(/^Removed: 1 from feedback/);
    await expect(erase('kim@acme.example')).rejects.toThrow(/No data is stored about “kim@acme.example”/);
  });

  test('another team keeps its own data about the same address', async () => {
    const other = await createApi(store(), () => now);
    await other.send('/v1/identify', jo());
    await erase(email);
    expect(await other.find({ email })).toMatchObject({ status: 'found' });
  });

  test('an export holds everything stored about the person, by table', async () => {
    const all = await exported(email);
    expect(all).toMatchObject({
      leads: [{ id: lead, name: 'Jo Doe' }],
      marks: [{ kind: 'watch' }],
      replies: [{ text: 'Is Jo Doe back?' }],
    });
    expect(all.identities.map(({ value }: { value: string }) => value)).toEqual(
      expect.arrayContaining([email, 'jo-doe', member, 'u-77', 'browser-1']),
    );
    expect([all.events.length, all.feedback.length]).toEqual([4, 3]);
    expect(all.sums.length + all.days.length).toBeGreaterThan(3);
    expect(JSON.stringify(all.changes)).toContain('engagement');
  });

  test.each([['what?'], ['3d0b6d1e-0000-4000-8000-000000000000'], ['nobody@acme.example']])(
    'a key that identifies nobody (“%s”) is reported with an explanation',
    async (key) => {
      await expect(exported(key)).rejects.toThrow(
        /isn’t an email address|No lead has the ID|No data is stored/,
      );
    },
  );
});

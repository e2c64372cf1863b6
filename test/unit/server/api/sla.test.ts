import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addHours } from '../../../../utils/contract/shared/add-hours';
import { createApi, identifyEvent } from '../support/api';
import { dispositionItem } from '../support/items';
import { describeOnStores } from '../support/stores';

const berlin = { timeZone: 'Europe/Berlin', from: 9, to: 17, days: [1, 2, 3, 4, 5] };

test.each([
  ['within a day', '2026-11-24T09:00:00Z', 4, '2026-11-24T13:00:00Z'],
  ['from an evening on', '2026-11-24T19:00:00Z', 1, '2026-11-25T09:00:00Z'],
  ['over a night', '2026-11-24T15:00:00Z', 2, '2026-11-25T09:00:00Z'],
  ['over a weekend', '2026-11-27T15:00:00Z', 8, '2026-11-30T15:00:00Z'],
  ['from a Sunday on', '2026-11-29T12:00:00Z', 8, '2026-11-30T16:00:00Z'],
  ['to the very end of a day', '2026-11-24T08:00:00Z', 8, '2026-11-24T16:00:00Z'],
  ['over the weekend on which the clocks go back', '2026-10-23T13:00:00Z', 4, '2026-10-26T10:00:00Z'],
])('working hours in Berlin: %s', (_, at, hours, due) => {
  expect(addHours(new Date(at), hours, berlin).toISOString()).toBe(new Date(due).toISOString());
});

test('in any zone, with any hours and days, a deadline falls in working time and never too early', () => {
  const zone = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'UTC',
  );
  const work = fc.record({
    timeZone: zone,
    from: fc.integer({ min: 0, max: 12 }),
    to: fc.integer({ min: 13, max: 24 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  });
  const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(at, fc.integer({ min: 1, max: 60 }), work, (at, hours, work) => {
      const due = addHours(at, hours, work);
      expect(due.getTime()).toBeGreaterThanOrEqual(at.getTime() + hours * 3_600_000 - 1);
      const format = new Intl.DateTimeFormat('en-GB', {
        timeZone: work.timeZone,
        hour: 'numeric',
        hourCycle: 'h23',
      });
      const before = Number(format.format(new Date(due.getTime() - 1))); // The last moment of the wait was in working time.
      expect(before).toBeGreaterThanOrEqual(work.from);
      expect(before).toBeLessThan(work.to);
      // Twice half the time is the whole time.
      if (hours % 2 === 0) {
        const half = addHours(addHours(at, hours / 2, work), hours / 2, work);
        expect(half.getTime()).toBe(due.getTime());
      }
    }),
  );
});

describeOnStores('the team’s SLA', (store) => {
  const now = new Date('2026-11-27T15:00:00Z'); // A Friday, 16:00 in Berlin.
  let api: Awaited<ReturnType<typeof createApi>>;
  beforeAll(async () => {
    api = await createApi(store(), () => now);
  });
  const set = (body: object) => api.asConsole('/v1/console/sla', { method: 'PUT', body });

  test('counts every hour until working hours are set, and only working hours from then on', async () => {
    await api.send('/v1/identify', identifyEvent('priya@clocks.example'));
    const { lead } = await api.find({ email: 'priya@clocks.example' });
    await api.post('/v1/feedback', {
      items: [dispositionItem(lead.id, 'needs-workup', {}, { createdAt: now.toISOString() })],
    });
    const answerBy = async () => (await api.find({ email: 'priya@clocks.example' })).lead.deadlines.answerBy;
    expect(await answerBy()).toBe('2026-11-29T15:00:00.000Z');
    const sla = { decideWithinHours: 8, contactWithinHours: 4, answerWithinHours: 16, businessHours: berlin };
    expect((await set(sla)).body).toEqual(sla);
    expect(await answerBy()).toBe('2026-12-01T15:00:00.000Z');
    expect((await api.get('/v1/me')).body.sla).toEqual(sla);
    expect((await api.asConsole('/v1/console/sla')).body).toEqual(sla);
  });

  test.each([
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'isn’t a time zone'],
    ['a day that ends before it begins', { from: 17, to: 9 }, 'the end of the day must be after its start'],
    ['a week without business days', { days: [] }, 'days'],
  ])('%s is refused with an explanation', async (_, wrong, explanation) => {
    const body = { decideWithinHours: 8, answerWithinHours: 16, businessHours: { ...berlin, ...wrong } };
    expect(await set(body)).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining(explanation) },
    });
  });
});

import { expect, test } from 'vitest';
import { createApi, identifyEvent, trackEvent } from '../../support/api';
import { dispositionItem } from '../../support/items';
import { describeOnStores } from '../../support/stores';

describeOnStores('what scores and grades were worth to a team', (store) => {
  test('is counted from the latest verdict on each lead, is the same in the console, and is no other team’s', async () => {
    const clock = { now: new Date('2026-11-24T12:00:00Z') };
    const api = await createApi(store(), () => clock.now);
    const at = clock.now.toISOString();
    const emails = Array.from({ length: 25 }, (_, n) => `lead-${n}@one.example`);
    const acts = emails.map((email) => trackEvent(email, 'Webinar Attended', { content_id: 'live' }, at));
    await api.send('/v1/batch', {
      batch: [...emails.map((email) => ({ ...identifyEvent(email), timestamp: at })), ...acts],
    });
    const worth = async (rep = api) => {
      const { scoreBands, gradeWorth } = (await rep.get('/v1/me')).body;
      return { scoreBands, gradeWorth };
    };
    expect(await worth()).toEqual({ scoreBands: [], gradeWorth: [] });
    const items: object[] = [];
    for (const [n, email] of emails.entries()) {
      const { id } = (await api.find({ email })).lead;
      items.push(dispositionItem(id, n < 15 ? 'accepted' : 'rejected', {}, { createdAt: at }));
      // The first was rejected by mistake before.
      if (n === 0) items.unshift(dispositionItem(id, 'rejected', {}, { createdAt: '2026-11-24T11:00:00Z' }));
    }
    await api.post('/v1/feedback', { items });
    clock.now = new Date('2026-11-24T12:11:00Z');
    await worth(); // Rereads them, and answers with those of before.
    const { total, grade } = (await api.find({ email: emails[0] })).lead.score;
    const counts = { accepted: 15, of: 25, low: expect.any(Number), high: expect.any(Number) };
    const expected = {
      scoreBands: [{ from: total, to: total, ...counts }],
      gradeWorth: [{ ...grade, ...counts }],
    };
    await expect.poll(() => worth()).toEqual(expected);
    expect((await api.asConsole('/v1/console/definitions')).body.scoreWorth).toMatchObject([
      {
        version: 1,
        verdicts: 25,
        reps: 1,
        bands: expected.scoreBands,
        separation: { value: 0.5 },
        brier: { ofAverage: 0.24 },
      },
    ]);
    expect(await worth(await createApi(store(), () => clock.now))).toEqual({
      scoreBands: [],
      gradeWorth: [],
    });
  });
});

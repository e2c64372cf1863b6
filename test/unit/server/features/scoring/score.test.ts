import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyEvent,
  type Engagement,
  type LeadState,
} from '../../../../../server/features/scoring/apply-event';
import { contentEngagements } from '../../../../../server/features/scoring/content-engagement';
import { defaultDefinition } from '../../../../../server/features/scoring/default-definition';
import { fade } from '../../../../../server/features/scoring/fade';
import { roundToSum, withoutNoise } from '../../../../../server/features/scoring/round-factors';
import { scoreLead, scoreTrend } from '../../../../../server/features/scoring/score-lead';
import { dayInMs } from '../../../../../utils/contract/shared/day';
import { leadDefinition } from '../../../../../utils/contract/shared/lead-definition';
import { maxScore } from '../../../../../utils/contract/shared/max-score';
import { leadScore } from '../../../../../utils/contract/shared/score';

const now = new Date('2026-11-23T12:00:00Z');
const senior = { title: 'VP Operations', industry: 'robotics', employees: 400, companyAddress: 'yes' };

const acts = [
  'viewed',
  'downloaded',
  'attended',
  'watched',
  'used',
  'opened',
  'unsubscribed',
  'asked-contact',
  'nonsense',
];
const engagement: fc.Arbitrary<Engagement> = fc.record({
  act: fc.constantFrom(...acts),
  content: fc.constantFrom(...Array.from({ length: 30 }, (_, index) => `piece-${index}`)),
  contentType: fc.constantFrom('pricing', 'careers', 'article', undefined),
  depth: fc.option(fc.integer({ min: 0, max: 100 })),
  at: fc.integer({ min: 0, max: 120 * 24 * 60 }).map((minutes) => new Date(now.getTime() - minutes * 60_000)),
});

const daysAgo = (days: number) => new Date(now.getTime() - days * dayInMs);

function replay(events: readonly Engagement[]): LeadState {
  const state: LeadState = { sums: new Map(), days: new Map() };
  for (const event of events) applyEvent(state, event, defaultDefinition);
  return state;
}

function scoreOf(state: LeadState, traits: object = senior, at = now) {
  const sums = [...state.sums.values()].map((sum) => ({ ...sum, title: sum.content }));
  return scoreLead(defaultDefinition, traits, sums, [], at);
}

const points = ({ factors }: ReturnType<typeof scoreOf>, prefix: string) =>
  factors.filter(({ id }) => id.startsWith(prefix)).reduce((sum, factor) => sum + factor.points, 0);

describe('the score', () => {
  test('the factors always add up to a whole number between 0 and the maximum, whatever happened', () => {
    fc.assert(
      fc.property(fc.array(engagement, { maxLength: 60 }), (events) => {
        const score = scoreOf(replay(events));
        expect(leadScore.parse(score)).toBeTruthy(); // The schema checks the total.
        expect(score.total).toBeLessThanOrEqual(score.maximum);
      }),
    );
  });

  test('does not depend on the order in which events arrive: the stored row equals a replay', () => {
    // There are few pieces of content, so that most events share a row with another.
    const crowded = engagement.map((event) => ({ ...event, content: event.content.slice(0, 7) }));
    const both = fc
      .array(crowded, { maxLength: 40 })
      .chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      );
    fc.assert(
      fc.property(both, ([events, shuffled]) => {
        const inOrder = replay([...events].sort((a, b) => a.at.getTime() - b.at.getTime()));
        const late = replay(shuffled);
        expect(late.sums.size).toBe(inOrder.sums.size);
        for (const [key, row] of late.sums) {
          const { sum, ...exact } = row;
          const { sum: replayed, ...expected } = inOrder.sums.get(key) ?? row;
          expect(exact).toEqual(expected);
          expect(sum).toBeCloseTo(replayed, 6);
        }
        expect(late.days.size).toBe(inOrder.days.size);
        for (const [key, { sum }] of late.days) expect(sum).toBeCloseTo(inOrder.days.get(key)?.sum ?? -1, 6);
      }),
    );
  });

  test('the row for a day equals a replay of all events up to the end of that day', () => {
    fc.assert(
      fc.property(fc.array(engagement, { maxLength: 30 }), (events) => {
        for (const { group, day, sum } of replay(events).days.values()) {
          const end = Date.parse(day) + dayInMs;
          const { halfLifeDays = 1 } = defaultDefinition.groups.find(({ id }) => id === group) ?? {};
          const upTo = replay(events.filter(({ at }) => at.getTime() < end));
          const whole = [...upTo.sums.values()]
            .filter((row) => row.group === group)
            .reduce((total, row) => total + row.sum * fade(end - row.sumAt.getTime(), halfLifeDays), 0);
          expect(sum).toBeCloseTo(whole, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  const event = (act: string, days: number, more: Partial<Engagement> = {}): Engagement => ({
    act,
    content: 'piece',
    contentType: undefined,
    depth: null,
    at: daysAgo(days),
    ...more,
  });

  test('a point is worth half a point after its half-life', () => {
    expect(points(scoreOf(replay([event('attended', 0)])), 'events')).toBe(12);
    expect(points(scoreOf(replay([event('attended', 30)])), 'events')).toBe(6);
    expect(points(scoreOf(replay([event('attended', 60)])), 'events')).toBe(3);
  });

  test('the cap is applied when the score is read, and is a separate factor', () => {
    const many = Array.from({ length: 5 }, (_, index) =>
      event('attended', 0, { content: `webinar ${index}` }),
    );
    const score = scoreOf(replay(many));
    expect(points(score, 'events')).toBe(60);
    expect(score.factors.find(({ kind }) => kind === 'cap')).toMatchObject({
      points: -45,
      label: expect.stringContaining('at most 15'),
    });
    const later = scoreOf(replay(many), senior, new Date(now.getTime() + 60 * dayInMs));
    expect(points(later, 'events') + points(later, 'cap')).toBe(15); // 60 has decayed to 15 and is no longer capped.
    expect(later.factors.some(({ kind }) => kind === 'cap')).toBe(false);
  });

  test('negative factors apply after the caps, and a score never drops below 0', () => {
    const score = scoreOf(replay([event('unsubscribed', 0)]), {});
    expect(score.total).toBe(0);
    expect(score.factors.map(({ kind }) => kind)).toContain('floor');
  });

  test('an unknown trait is not treated as an unmet rule', () => {
    const { factors } = scoreOf(replay([]), { title: 'Beekeeper', employees: null });
    expect(factors.find(({ id }) => id === 'fit.senior')).toMatchObject({ state: 'not-met', points: 0 });
    expect(factors.find(({ id }) => id === 'fit.size')).toMatchObject({
      state: 'unknown',
      points: 0,
      upTo: 10,
    });
  });

  test('opening an email adds no points', () => {
    expect(scoreOf(replay([event('opened', 0)])).total).toBe(scoreOf(replay([])).total);
  });

  test('the 7-day change is the current score minus the score at the start of that day', () => {
    const state = replay([event('attended', 10), event('used', 1)]);
    const sums = [...state.sums.values()].map((sum) => ({ ...sum, title: '' }));
    const days = [...state.days.values()].filter(({ day }) => day < '2026-11-16');
    const score = scoreLead(defaultDefinition, senior, sums, days, now);
    const before = scoreOf(replay([event('attended', 10)]), senior, new Date('2026-11-16T00:00:00Z'));
    expect(score.changeIn7Days).toBe(score.total - before.total);
  });
});

test('rounding gives whole numbers that still add up', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 30 }), (parts) => {
      const whole = Math.round(withoutNoise(parts.reduce((sum, part) => sum + part, 0))) || 0; // Not -0.
      const rounded = roundToSum(parts, whole);
      expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(whole);
      rounded.forEach((part, index) => {
        expect(Math.abs(part - (parts[index] ?? 0))).toBeLessThanOrEqual(1);
      });
    }),
  );
  expect(roundToSum([20, 10, 0, 3.4, 3.3, 3.3], 40)).toEqual([20, 10, 0, 4, 3, 3]);
});

describe('the trend', () => {
  const dailyEvents = fc.array(engagement, { maxLength: 40 });

  test('equals, in each week, the score of everything up to then, and ends with the current score', () => {
    fc.assert(
      fc.property(dailyEvents, (events) => {
        const state = replay(events);
        const trend = scoreTrend(defaultDefinition, senior, [...state.days.values()], scoreOf(state));
        expect(trend).toHaveLength(14);
        expect(trend.at(-1)).toEqual({ day: '2026-11-23', score: scoreOf(state).total });
        for (const { day, score } of trend.slice(0, -1)) {
          const start = new Date(`${day}T00:00:00Z`);
          expect(score).toBe(scoreOf(replay(events.filter(({ at }) => at < start)), senior, start).total);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('ends a week ago where the 7-day change begins', () => {
    fc.assert(
      fc.property(dailyEvents, (events) => {
        const state = replay(events);
        const days = [...state.days.values()];
        const sums = [...state.sums.values()].map((sum) => ({ ...sum, title: '' }));
        const score = scoreLead(defaultDefinition, senior, sums, days, now);
        const [weekAgo] = scoreTrend(defaultDefinition, senior, days, score).slice(-2);
        expect(score.changeIn7Days).toBe(score.total - (weekAgo?.score ?? 0));
      }),
    );
  });
});

test('a piece of content has the same points in the score and under engagement', () => {
  fc.assert(
    fc.property(fc.array(engagement, { maxLength: 60 }), (events) => {
      const state = replay(events);
      const rows = [...state.sums.values()];
      const { factors, total } = scoreOf(state);
      const contents = rows.map((sum) => ({ ...sum, type: null, title: null, campaign: null }));
      const { engagement: listed, olderActs } = contentEngagements(defaultDefinition, contents, factors);
      const ids = new Set(listed.map(({ content }) => content.id));
      for (const { content } of factors) expect(content === undefined || ids.has(content)).toBe(true);
      const others = factors.filter(({ content }) => content === undefined);
      const sum = [...listed, ...others].reduce((sum, { points }) => sum + points, 0);
      expect(sum).toBe(total);
      const count = (all: { n: number }[]) => all.reduce((sum, { n }) => sum + n, 0);
      const listedActs = listed.flatMap(({ acts }) => acts.map(({ count }) => count));
      expect(listedActs.reduce((sum, n) => sum + n, 0) + olderActs).toBe(count(rows));
    }),
  );
});

describe('the default definition', () => {
  test('is valid, adds up to 100 points, and its threshold can be reached', () => {
    expect(leadDefinition.parse(defaultDefinition)).toEqual(defaultDefinition);
    expect(maxScore(defaultDefinition)).toBe(100);
    expect(defaultDefinition.threshold).toBeLessThan(100);
  });

  test('hands nobody to sales who has only fit and reading, however much they read', () => {
    const reading = engagement.filter(
      ({ act, contentType }) =>
        ['viewed', 'downloaded', 'watched', 'opened'].includes(act) && contentType !== 'pricing',
    );
    fc.assert(
      fc.property(fc.array(reading, { minLength: 20, maxLength: 60 }), (events) => {
        expect(scoreOf(replay(events)).total).toBeLessThan(defaultDefinition.threshold);
      }),
    );
  });

  test('hands a senior person in a suitable company to sales who asks for contact, and for days after', () => {
    const request = (days: number) => [
      { act: 'asked-contact', content: 'demo', contentType: undefined, depth: null, at: daysAgo(days) },
    ];
    expect(scoreOf(replay(request(0))).total).toBe(65);
    expect(scoreOf(replay(request(9))).total).toBeGreaterThanOrEqual(defaultDefinition.threshold);
  });
});

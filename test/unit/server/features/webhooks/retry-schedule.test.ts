import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextAttemptAfter, pauseUntil } from '../../../../../server/features/webhooks/retry-schedule';

describe('the schedule of attempts', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  const seconds = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

  test('follows Standard Webhooks, plus up to a fifth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failed, by) => {
          const wait = ((nextAttemptAfter(failed, now, () => by)?.getTime() ?? 0) - now.getTime()) / 1000;
          const planned = seconds[failed - 1] ?? 0;
          expect(wait).toBeGreaterThanOrEqual(planned);
          expect(wait).toBeLessThanOrEqual(planned * 1.2 + 0.001);
        },
      ),
    );
    expect(nextAttemptAfter(10, now)).toBeUndefined();
  });

  test.each([
    ['120', 120],
    ['Tue, 24 Nov 2026 12:05:00 GMT', 300],
    ['9999999999', 86_400],
    ['Tue, 24 Nov 2026 11:00:00 GMT', undefined],
    ['soon', undefined],
    ['-5', undefined],
    [undefined, undefined],
  ])('a Retry-After of %s pauses for %s seconds', (text, pause) => {
    const until = pauseUntil(text, now);
    expect(until && (until.getTime() - now.getTime()) / 1000).toBe(pause);
  });
});

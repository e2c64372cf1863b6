import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPicklists } from '../../../../server/features/teams/default-picklists';
import {
  snoozeDayFor,
  snoozePresets,
  usualSnoozeDay,
} from '../../../../utils/feedback/suggest/suggest-snooze';
import { formatDay } from '../../../../utils/i18n/format';

const reasons = defaultPicklists.dispositions['after-contact'].flatMap(({ reasons }) => reasons);
const today = '2026-12-12';
const usual = (...chosen: string[]) => usualSnoozeDay(reasons, chosen, today);

test('the usual snooze day is the latest one among the chosen reasons', () => {
  expect(usual('bad-timing')).toBe('2027-03-12');
  expect(usual('could-not-reach', 'bad-timing')).toBe('2027-03-12');
  expect(usual('could-not-reach')).toBe('2026-12-26');
  expect(usual('do-not-contact')).toBeUndefined();
  expect(usual()).toBeUndefined();
});

test.each([
  ['2026-12-12', '2026-12-13', '2026-12-14', '2027-01-01', '2027-01-01'], // A Saturday.
  ['2026-11-30', '2026-12-01', '2026-12-07', '2026-12-01', '2027-01-01'], // A Monday.
  ['2027-01-31', '2027-02-01', '2027-02-01', '2027-02-01', '2027-04-01'],
  ['2027-05-02', '2027-05-03', '2027-05-03', '2027-06-01', '2027-07-01'],
])('on %s, the named days are the ones a rep means', (today, tomorrow, week, month, quarter) => {
  expect(snoozePresets(today)).toEqual({ tomorrow, week, month, quarter });
});

describe('when other reasons are chosen', () => {
  const day = (snoozedUntil: string | undefined, before: string[], chosen: string[]) =>
    snoozeDayFor(reasons, { reasons: before, snoozedUntil }, chosen, today);

  test('the usual day changes with them', () => {
    expect(day(undefined, [], ['bad-timing'])).toBe('2027-03-12');
    expect(day('2027-03-12', ['bad-timing'], ['could-not-reach', 'bad-timing'])).toBe('2027-03-12');
    expect(day('2027-03-12', ['could-not-reach', 'bad-timing'], ['could-not-reach'])).toBe('2026-12-26');
  });

  test('a day that the rep chose stays, and so does their “never”', () => {
    expect(day('2027-01-05', ['bad-timing'], ['bad-timing', 'no-budget-now'])).toBe('2027-01-05');
    expect(day(undefined, ['bad-timing'], ['bad-timing', 'no-budget-now'])).toBeUndefined();
  });

  test('there is no day unless a reason has one', () => {
    const some = fc.subarray(reasons.map(({ id }) => id));
    const waking = reasons.flatMap(({ id, snoozeDays }) => (snoozeDays ? id : []));
    fc.assert(
      fc.property(
        some,
        some,
        fc.constantFrom(undefined, '2027-03-12', '2026-12-13'),
        (before, chosen, at) => {
          const wakes = day(at, before, chosen);
          if (!chosen.some((id) => waking.includes(id))) expect(wakes).toBeUndefined();
          else expect([at, usual(...chosen)]).toContain(wakes);
        },
      ),
    );
  });
});

test('a day is the same in every time zone, with its year when it is far away', () => {
  const now = new Date('2026-12-12T23:30:00-10:00');
  expect(formatDay('2027-03-12', now, 'en-GB')).toBe('12 Mar');
  expect(formatDay('2028-03-12', now, 'en-GB')).toBe('12 Mar 2028');
});

import { expect, test } from 'vitest';
import { formatExample } from '../../../../server/console/pages/sla/format-example';

const now = new Date('2026-11-25T10:00:00Z'); // A Wednesday.
const businessHours = { timeZone: 'Europe/Berlin', from: 9, to: 17, days: [1, 2, 3, 4, 5] };

test.each([
  [
    'hours of work',
    { decideWithinHours: 12, answerWithinHours: 1, businessHours },
    'Tuesday at 12:00',
    'Friday at 17:00',
  ],
  ['plain hours', { decideWithinHours: 24, answerWithinHours: 48 }, 'Saturday at 16:00', 'Sunday at 16:00'],
  [
    'more than a week',
    { decideWithinHours: 8, answerWithinHours: 80, businessHours },
    'Monday 30 Nov at 16:00',
    'Friday 11 Dec at 16:00',
  ],
])('the SLA is explained by an example: %s', (_, clocks, decided, answered) => {
  const example = formatExample(clocks, now);
  expect(example).toMatch(/^A lead passed to sales on Friday/);
  expect(example).toContain(`must be decided by ${decided}.`);
  expect(example).toContain(`must be answered by ${answered}.`);
});

import { expect, test } from 'vitest';
import { describeSla } from '../../../../server/console/pages/sla/describe-sla';

const now = new Date('2026-11-25T10:00:00Z'); // A Wednesday.
const businessHours = { timeZone: 'Europe/Berlin', from: 9, to: 17, days: [1, 2, 3, 4, 5] };

test.each([
  [
    'hours of work',
    { decideWithinHours: 12, contactWithinHours: 6, answerWithinHours: 1, businessHours },
    'Tuesday at 12:00',
    'Wednesday at 10:00',
    'Friday at 17:00',
  ],
  [
    'plain hours',
    { decideWithinHours: 24, contactWithinHours: 12, answerWithinHours: 48 },
    'Saturday at 16:00',
    'Sunday at 04:00',
    'Sunday at 16:00',
  ],
  [
    'more than a week',
    { decideWithinHours: 8, contactWithinHours: 16, answerWithinHours: 80, businessHours },
    'Monday 30 Nov at 16:00',
    'Wednesday 2 Dec at 16:00',
    'Friday 11 Dec at 16:00',
  ],
])('the SLA is explained by an example: %s', (_, sla, decideBy, contactBy, answerBy) => {
  const example = describeSla(sla, now);
  expect(example).toMatch(/^A lead handed to sales on Friday/);
  expect(example).toContain(
    `needs a verdict by ${decideBy}. Accepted then, it needs a first contact by ${contactBy}.`,
  );
  expect(example).toContain(`it needs marketing’s answer by ${answerBy}.`);
});

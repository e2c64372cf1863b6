import { expect, test } from 'vitest';
import { formatEvent } from '../../../../server/console/pages/targets/delivery-text';
import { outgoingEvent } from '../../../../utils/contract/console/outgoing-event';

test('every kind of delivery has a label of its own', () => {
  const types = outgoingEvent.options.flatMap(({ shape }) => shape.type.options);
  const delivery = { event: '', state: 'waiting' as const, attempts: 0, createdAt: '2026-11-24T12:00:00Z' };
  const labels = types.map((type) => formatEvent({ ...delivery, type }));
  expect(new Set(labels).size).toBe(types.length);
  expect(labels).not.toContain('');
});

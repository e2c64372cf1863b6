import { expect, test } from 'vitest';
import { formatEvent } from '../../../../server/console/pages/targets/delivery-text';
import { outgoingEvent } from '../../../../utils/contract/console/outgoing-event';

const types = outgoingEvent.options.flatMap(({ shape }) => shape.type.options);

test.each(types)('a delivery of %s is described in plain text', (type) => {
  const delivery = {
    event: '',
    type,
    state: 'waiting' as const,
    attempts: 0,
    createdAt: '2026-11-24T12:00:00Z',
  };
  expect(formatEvent(delivery)).not.toBe(type);
});

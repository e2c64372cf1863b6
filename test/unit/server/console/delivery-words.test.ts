import { expect, test } from 'vitest';
import { eventWords } from '../../../../server/console/pages/targets/delivery-words';
import { outgoingEvent } from '../../../../utils/contract/console/outgoing';

const types = outgoingEvent.options.flatMap(({ shape }) => shape.type.options);

test.each(types)('a delivery of %s is told of in words', (type) => {
  const delivery = {
    event: '',
    type,
    state: 'waiting' as const,
    attempts: 0,
    madeAt: '2026-11-24T12:00:00Z',
  };
  expect(eventWords(delivery)).not.toBe(type);
});

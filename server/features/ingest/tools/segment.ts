import { createHmac } from 'node:crypto';
import type { IntakeItem } from '../intake-item';
import { isEqualInConstantTime } from '../signatures/hmac';
import { refusal } from './items';
import { asList, asText, isRecord } from './lenient';
import type { Tool } from './tool';

/**
 * Segment’s webhook destination, which sends its events unchanged and all types to one address.
 * https://segment.com/docs/connections/destinations/catalog/webhooks/ (November 2026)
 */
export const segment: Tool = {
  id: 'segment',
  name: 'Segment (webhook destination)',
  sends: 'All events from a Segment source, and user deletions.',
  steps: [
    'In Segment, add the destination “Webhooks (Actions)” or “Webhooks” to your source, with the webhook URL {address}',
    'Enter a shared secret of your choice there, and enter the same secret here.',
  ],
  signature: {
    signs: true,
    how: 'Segment signs messages with its destination’s shared secret.',
    isSigned({ header, bytes }, secret) {
      return isEqualInConstantTime(
        header('x-signature'),
        createHmac('sha1', secret).update(bytes).digest('hex'),
      );
    },
  },
  read: (message) => segmentItems(message, 'Segment'),
  sample: {
    body: {
      type: 'track',
      event: 'Content Downloaded',
      messageId: 'ajs-next-1795500000-4c2f',
      userId: 'user-42',
      timestamp: '2026-11-24T09:00:00.000Z',
      context: { traits: { email: 'seg.ment@northwind.example' } },
      properties: { title: 'Palletising guide', content_id: 'guide', content_type: 'guide' },
    },
  },
};

/** Reads Segment events: a single one, a list, or a batch. A `delete` is a privacy deletion. */
export function segmentItems(message: unknown, name: string): IntakeItem[] {
  const entries = isRecord(message) && Array.isArray(message.batch) ? message.batch : asList(message);
  return entries.map((entry): IntakeItem => {
    if (!isRecord(entry)) return refusal(`An entry in ${name}’s message isn’t an object.`);
    if (entry.type !== 'delete') return { kind: 'event', event: entry };
    const userId = asText(entry.userId);
    return userId
      ? { kind: 'erase', person: { userId } }
      : refusal(
          `${name} requested a deletion without saying whose. Find the person in ${name}, then erase them here.`,
        );
  });
}

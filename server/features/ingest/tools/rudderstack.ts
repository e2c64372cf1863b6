import { secretInAddress } from './secret-in-address';
import { segmentItems } from './segment';
import type { Tool } from './tool';

/**
 * RudderStack’s webhook destination, which sends its events unchanged.
 * https://www.rudderstack.com/docs/destinations/webhooks/setup-guide/ (November 2026)
 */
export const rudderstack: Tool = {
  id: 'rudderstack',
  name: 'RudderStack (webhook destination)',
  sends: 'All events from a RudderStack source.',
  steps: [
    'In RudderStack, add the destination “Webhook” to your source, with the webhook URL {address} and the method POST.',
    'To verify requests, add the header Authorization with the value “Bearer {secret}”.',
  ],
  signature: {
    ...secretInAddress,
    how: 'RudderStack sends the secret in a header that you add: Authorization, with the value “Bearer {secret}”.',
  },
  read: (message) => segmentItems(message, 'RudderStack'),
  sample: {
    body: {
      type: 'identify',
      messageId: '4e1c1b3d-0000-4000-8000-000000000042',
      userId: 'user-42',
      anonymousId: 'anon-42',
      originalTimestamp: '2026-11-24T09:00:00.000Z',
      sentAt: '2026-11-24T09:00:01.000Z',
      context: {
        traits: { email: 'rud.der@northwind.example', name: 'Rud Der', company: 'Northwind Robotics' },
      },
    },
  },
};

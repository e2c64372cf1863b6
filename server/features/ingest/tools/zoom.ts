import { ProblemError } from '../../../platform/problem-error';
import { hmac, isEqualInConstantTime } from '../signatures/hmac';
import { isFresh } from '../signatures/signed-request';
import { asRecord, asText } from './lenient';
import type { Tool } from './tool';
import { zoomItems } from './zoom-items';

/**
 * What Zoom may ask us to sign. It must never match what its own signatures cover, which begins with `v0:`.
 */
const plainToken = /^[\w-]{1,100}$/;

/**
 * Zoom’s webhooks for webinars and meetings. As of November 2026:
 * https://developers.zoom.us/docs/api/webhooks/ and https://developers.zoom.us/docs/api/webinars/events/
 */
export const zoom: Tool = {
  id: 'zoom',
  name: 'Zoom',
  sends: 'Who registered for a webinar, who canceled, and who attended.',
  steps: [
    'In the Zoom App Marketplace, choose Develop, then Build App, then Webhook only app (or General app).',
    'Copy the Secret Token from the app’s Features page and enter it here as the secret. Zoom needs it to validate the address.',
    'Add an event subscription with the event notification endpoint URL {address} and select Validate.',
    'Add the events: webinar registration created and cancelled, webinar participant joined and left.',
  ],
  signature: {
    signs: true,
    how: 'Zoom signs messages with its app’s Secret Token.',
    isSigned(request, secret) {
      const time = request.header('x-zm-request-timestamp') ?? '';
      if (!/^\d{1,15}$/.test(time) || !isFresh(request, Number(time) * (time.length > 11 ? 1 : 1000)))
        return false;
      return isEqualInConstantTime(
        request.header('x-zm-signature'),
        `v0=${hmac(secret, [`v0:${time}:`, request.bytes], 'hex')}`,
      );
    },
  },
  answerCheck({ body, secret }) {
    const { event, payload } = asRecord(body);
    if (event !== 'endpoint.url_validation') return undefined;
    const token = asText(asRecord(payload).plainToken) ?? '';
    if (!secret) {
      const detail =
        'Zoom can’t validate the address without its Secret Token. Enter it as the secret under Sources, then select Validate in Zoom again.';
      throw new ProblemError(400, 'secret', detail);
    }
    if (!plainToken.test(token))
      throw new ProblemError(400, 'secret', 'Zoom’s validation request has no plainToken.');
    return { body: { plainToken: token, encryptedToken: hmac(secret, [token], 'hex') } };
  },
  read: (message) => zoomItems(message),
  sample: {
    body: {
      event: 'webinar.participant_joined',
      event_ts: 1795500300000,
      payload: {
        account_id: 'AAAAAABBBB',
        object: {
          id: '5678',
          uuid: 'ltIGNpjuTZ2ZvCjAaHlPrw==',
          host_id: 'x1yCzABCDEfg23HiJKl4mN',
          topic: 'Palletising live',
          type: 5,
          start_time: '2026-11-24T06:00:00Z',
          timezone: 'Europe/Berlin',
          duration: 60,
          participant: {
            user_id: '16778240',
            user_name: 'Zoe Om',
            email: 'zoe.om@northwind.example',
            registrant_id: 'abcdefghij0-klmnopq23456',
            join_time: '2026-11-24T06:05:00Z',
          },
        },
      },
    },
  },
};

import { cutText } from '../../../../utils/identity/cut-text';
import type { IntakeItem } from '../intake-item';
import { bookingItems } from './bookings';
import { contactOf } from './contact-fields';
import { notice } from './items';
import { asList, asRecord, asText, isRecord, joinWords } from './lenient';
import { signedBy } from './signed-by';
import type { Tool } from './tool';

/**
 * Calendly’s webhooks. Never respond with 410: it would end the subscription.
 * https://developer.calendly.com/docs/webhooks/overview (November 2026)
 */
export const calendly: Tool = {
  id: 'calendly',
  name: 'Calendly',
  sends: 'Booked, rescheduled and canceled meetings, and who booked them.',
  steps: [
    'Calendly’s webhooks are created through its API. First, create a personal access token under Integrations, then API & Webhooks.',
    'Create a webhook subscription with the url {address}, the events invitee.created and invitee.canceled, and the signing_key {secret}',
    'Enter the same signing key here as the secret.',
    'Under Sources, open Event names and choose what “Meeting Booked” means.',
  ],
  signature: signedBy(
    { scheme: 'timestamped', header: 'calendly-webhook-signature' },
    'Calendly signs messages with its webhook subscription’s signing key.',
  ),
  read(message) {
    const { event, payload, created_at: createdAt } = asRecord(message);
    const called = asText(event);
    if (!called || !isRecord(payload)) return [];
    return itemsOf(called, payload, createdAt);
  },
  sample: {
    body: {
      event: 'invitee.created',
      created_at: '2026-11-24T09:00:00.000000Z',
      created_by: 'https://api.calendly.com/users/AAAA',
      payload: {
        uri: 'https://api.calendly.com/scheduled_events/EEEE/invitees/IIII',
        email: 'cal.endly@northwind.example',
        name: 'Cal Endly',
        status: 'active',
        rescheduled: false,
        old_invitee: null,
        questions_and_answers: [{ question: 'Company', answer: 'Northwind Robotics', position: 0 }],
        tracking: { utm_campaign: 'autumn-robots' },
        scheduled_event: {
          uri: 'https://api.calendly.com/scheduled_events/EEEE',
          name: 'Product demo',
          event_type: 'https://api.calendly.com/event_types/TTTT',
          start_time: '2026-11-26T09:00:00.000000Z',
        },
      },
    },
  },
};

function itemsOf(
  called: string,
  payload: Readonly<Record<string, unknown>>,
  createdAt: unknown,
): IntakeItem[] {
  const meeting = asRecord(payload.scheduled_event);
  const answers = asList(payload.questions_and_answers).map((one) => ({
    names: [asRecord(one).question],
    value: asRecord(one).answer,
  }));
  const { traits } = contactOf(answers);
  const isCanceled = called === 'invitee.canceled';
  if (called !== 'invitee.created' && !isCanceled) {
    return [
      notice(
        `Calendly sent “${cutText(called, 60)}”, which is neither a booking nor a cancellation, so it wasn’t stored.`,
      ),
    ];
  }
  if (isCanceled && payload.rescheduled === true) {
    return [notice('A meeting was rescheduled in Calendly. The new time arrives as a separate event.')];
  }
  const bookedAction = asText(payload.old_invitee) ? 'Rescheduled' : 'Booked';
  return bookingItems({
    tool: 'calendly',
    action: isCanceled ? 'Canceled' : bookedAction,
    id: asText(payload.uri),
    email: payload.email,
    traits: { ...traits, name: asText(payload.name) ?? joinWords(payload.first_name, payload.last_name) },
    timestamp: asText(createdAt) ?? asText(payload.created_at),
    title: asText(meeting.name),
    kind: asText(meeting.event_type)?.split('/').at(-1) ?? asText(meeting.name),
    campaign: asText(asRecord(payload.tracking).utm_campaign),
  });
}

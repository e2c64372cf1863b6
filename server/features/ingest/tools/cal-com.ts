import { cutText } from '../../../../utils/identity/cut-text';
import type { IntakeItem } from '../intake-item';
import { bookingItems } from './bookings';
import { contactOf, type FormField } from './contact-fields';
import { formItems, testNotice } from './form-items';
import { notice } from './items';
import { asList, asRecord, asText, isRecord, joinWords } from './lenient';
import { signedBy } from './signed-by';
import type { Tool } from './tool';

const happenings = new Map([
  ['BOOKING_CREATED', 'Booked'],
  ['BOOKING_RESCHEDULED', 'Rescheduled'],
  ['BOOKING_CANCELLED', 'Canceled'],
] as const);

/** Cal.com’s webhooks. https://cal.com/docs/developing/guides/automation/webhooks (November 2026) */
export const calCom: Tool = {
  id: 'cal-com',
  name: 'Cal.com',
  sends: 'Booked, rescheduled and canceled meetings, and who booked them; routing form submissions.',
  steps: [
    'In Cal.com, open Settings, then Developer, then Webhooks, and add a webhook with the subscriber URL {address}',
    'Choose the triggers: booking created, booking rescheduled, booking cancelled and form submitted.',
    'Choose a secret and enter the same one here.',
    'Under Sources, open Event names and choose what “Meeting Booked” means.',
  ],
  signature: signedBy(
    { scheme: 'hmac-sha256-hex', header: 'x-cal-signature-256' },
    'Cal.com signs messages with its webhook’s secret.',
  ),
  read(message) {
    const { triggerEvent, createdAt, payload } = asRecord(message);
    const called = asText(triggerEvent);
    if (!called) return [];
    if (called === 'PING') return [testNotice('Cal.com')];
    return itemsOf(called, asRecord(payload), createdAt);
  },
  sample: {
    body: {
      triggerEvent: 'BOOKING_CREATED',
      createdAt: '2026-11-24T09:00:00.000Z',
      payload: {
        uid: 'bFJeNb2uX8ANpT3JL5EfXw',
        bookingId: 91,
        title: 'Product demo between Acme and Cam Calder',
        eventTitle: 'Product demo',
        eventTypeId: 7,
        type: 'product-demo',
        startTime: '2026-11-26T09:00:00Z',
        endTime: '2026-11-26T09:30:00Z',
        organizer: { name: 'Ana Lima', email: 'ana@acme.example', timeZone: 'Europe/Berlin' },
        attendees: [{ name: 'Cam Calder', email: 'cam.calder@northwind.example', timeZone: 'Europe/Berlin' }],
        responses: {
          name: { label: 'your_name', value: 'Cam Calder' },
          email: { label: 'email_address', value: 'cam.calder@northwind.example' },
          company: { label: 'Company', value: 'Northwind Robotics' },
        },
      },
    },
  },
};

function itemsOf(
  called: string,
  payload: Readonly<Record<string, unknown>>,
  timestamp: unknown,
): IntakeItem[] {
  const fields = Object.entries(asRecord(payload.responses)).map(([name, response]): FormField => {
    const { label, value } = isRecord(response) ? response : { label: undefined, value: response };
    return {
      names: [name, label],
      value: isRecord(value) ? joinWords(value.firstName, value.lastName) : value,
    };
  });
  if (called === 'FORM_SUBMITTED') {
    return formItems({
      tool: calCom,
      id: asText(payload.formResponseId),
      form: asText(payload.formName),
      formId: payload.formId,
      timestamp,
      fields,
    });
  }
  const action = [...happenings].find(([trigger]) => trigger === called)?.[1];
  if (!action) {
    return [
      notice(
        `Cal.com sent “${cutText(called, 60)}”, which is neither a booking nor a cancellation, so it wasn’t stored.`,
      ),
    ];
  }
  const found = contactOf(fields);
  const attendees = asList(payload.attendees).filter(isRecord);
  const booker = { email: found.email, name: found.traits.name };
  return (attendees.length > 0 ? attendees : [booker]).flatMap(({ email, name }, at) =>
    bookingItems({
      tool: 'cal-com',
      action,
      id: asText(payload.uid) ?? asText(payload.bookingId),
      email,
      traits: { ...(at === 0 && found.traits), ...(asText(name) && { name }) },
      timestamp,
      title: asText(payload.eventTitle) ?? asText(payload.type) ?? asText(payload.title),
      kind: payload.eventTypeId ?? payload.type,
    }),
  );
}

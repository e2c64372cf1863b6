import type { SourceMapping } from '../../../../utils/contract/ingest/source-mapping';

/** The fields a mapping can have, in the order they are written. */
export const mappingFields: Readonly<Record<keyof SourceMapping, string>> = {
  events:
    'The list, where a message holds several people. The other places then begin at each of its entries.',
  id: 'The tool’s number of the event: with it, an event that is sent twice counts once.',
  user_id: 'The tool’s number of the person. It can stand in for the email address.',
  email: 'The person’s email address.',
  name: 'Their name.',
  first_name: 'Their first name, where it stands alone.',
  last_name: 'Their last name.',
  company: 'Their company.',
  title: 'Their job title.',
  employees: 'How many people work at their company.',
  industry: 'Their company’s industry.',
  country: 'Their country.',
  linkedin: 'The address of their LinkedIn profile.',
  owner: 'The email address of the rep who owns the lead.',
  unsubscribed: 'Whether they opted out of email: true, yes, 1 and the like.',
  do_not_contact: 'Whether nobody may contact them.',
  consented_at: 'When they agreed to be contacted.',
  event: 'What they did: Webinar Attended, Content Downloaded, Demo Requested and the like.',
  events_named: 'Our names for what the tool calls it, such as {"joined": "Webinar Attended"}.',
  content_id: 'The piece of content, by your own id for it.',
  content_title: 'Its title.',
  content_type: 'Its type, such as webinar or guide.',
  url: 'Its address.',
  campaign: 'The campaign that brought them.',
  percent: 'How much of it they saw, in percent.',
  duration: 'How long they stayed.',
  machine: 'Whether a machine did it, such as a link scanner.',
  timestamp: 'When it happened; without it, when it came.',
  dateOrder: 'day-first or month-first: whether 03/11/2026 is 3 November or 11 March.',
  timeZone: 'The time zone of times that come without one, such as Europe/Berlin.',
  test: 'Whether the message is a test. Tests are not stored.',
  erase: 'Whether everything about the person has to be erased.',
  signature: 'How the sender signs with the source’s secret.',
};

export const exampleMapping: SourceMapping = {
  events: 'attendees',
  email: 'contact.email',
  name: 'contact.name',
  company: 'contact.company',
  event: 'status',
  events_named: { joined: 'Webinar Attended' },
  content_title: '=Spring webinar',
  content_type: '=webinar',
};

/** The sample message for the example mapping. */
export const exampleMessage = {
  attendees: [{ contact: { email: 'jo@acme.example', name: 'Jo Stone', company: 'Acme' }, status: 'joined' }],
};

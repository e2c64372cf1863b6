import type { SourceMapping } from '../../../../utils/contract/ingest/source-mapping';

/** The fields a mapping can have, in the order they are written. */
export const mappingFields: Readonly<Record<keyof SourceMapping, string>> = {
  events:
    'The list of entries, if a message contains several people. The other paths then start at each entry.',
  id: 'The tool’s ID for the event. An event sent twice with the same ID counts once.',
  user_id: 'The tool’s ID for the person. It can replace the email address.',
  email: 'The person’s email address.',
  name: 'Their name.',
  first_name: 'Their first name, if it’s a separate field.',
  last_name: 'Their last name.',
  company: 'Their company.',
  title: 'Their job title.',
  employees: 'How many people work at their company.',
  industry: 'Their company’s industry.',
  country: 'Their country.',
  linkedin: 'The URL of their LinkedIn profile.',
  owner: 'The email address of the rep who owns the lead.',
  unsubscribed: 'Whether they opted out of email: true, yes, 1 and so on.',
  do_not_contact: 'Whether they must not be contacted.',
  consented_at: 'When they agreed to be contacted.',
  event: 'What they did: Webinar Attended, Content Downloaded, Demo Requested and so on.',
  events_named: 'Passback’s event names for the tool’s own, such as {"joined": "Webinar Attended"}.',
  content_id: 'Your ID for the content.',
  content_title: 'The content’s title.',
  content_type: 'The content’s type, such as webinar or guide.',
  url: 'The content’s URL.',
  campaign: 'The campaign that brought them.',
  percent: 'How much of it they saw, in percent.',
  duration: 'How long they stayed.',
  amount: 'For outcomes: what the sale is worth.',
  currency: 'For outcomes: the currency of the amount, such as EUR.',
  reason: 'For outcomes: why the sale was lost.',
  deal: 'For outcomes: your ID for the sale.',
  machine: 'Whether it was automated, for example by a link scanner.',
  timestamp: 'When it happened. Defaults to when it was received.',
  dateOrder: 'day-first or month-first: whether 03/11/2026 is 3 November or 11 March.',
  timeZone: 'The time zone for times without one, such as Europe/Berlin.',
  test: 'Whether the message is a test. Tests aren’t stored.',
  erase: 'Whether to erase everything about the person.',
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

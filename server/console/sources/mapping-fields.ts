import type { SourceMapping } from '../../../utils/contract/source-mapping';

/** What a mapping can say, in the order that it is written in. */
export const mappingFields: Readonly<Record<keyof SourceMapping, string>> = {
  events:
    'The list, where a message holds several people. The other places then begin at each of its entries.',
  id: 'What the tool numbers its events by: with it, one sent twice counts once.',
  email: 'The person’s address. It has to be there.',
  name: 'Their name.',
  company: 'Their company.',
  title: 'Their job title.',
  event: 'What they did: Webinar Attended, Content Downloaded, Demo Requested and the like.',
  events_named: 'Our names for what the tool calls it, such as {"joined": "Webinar Attended"}.',
  content_id: 'The piece of content, by your own id for it.',
  content_title: 'Its title.',
  content_type: 'Its type, such as webinar or guide.',
  url: 'Its address.',
  campaign: 'The campaign that brought them.',
  timestamp: 'When it happened; without it, when it came.',
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

/** A message that the example reads. */
export const exampleMessage = {
  attendees: [{ contact: { email: 'jo@acme.example', name: 'Jo Stone', company: 'Acme' }, status: 'joined' }],
};

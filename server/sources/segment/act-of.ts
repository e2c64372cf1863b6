/**
 * What people do with content, as the lead definition names it, by the event names that marketing's tools send.
 * Segment's Email and Video specs are among them: https://segment.com/docs/connections/spec/
 */
const acts: Record<string, readonly string[]> = {
  'asked-contact': [
    'demo requested',
    'contact requested',
    'contact form submitted',
    'trial requested',
    'quote requested',
  ],
  used: ['calculator used', 'tool used', 'configurator used', 'assessment completed'],
  attended: ['webinar attended', 'event attended', 'trade show visited'],
  registered: ['webinar registered', 'event registered'],
  downloaded: ['content downloaded', 'document downloaded', 'asset downloaded', 'file downloaded'],
  watched: [
    'video watched',
    'video playback started',
    'video playback completed',
    'video content completed',
    'webinar replay watched',
  ],
  clicked: ['email link clicked', 'link clicked', 'ad clicked'],
  viewed: ['content viewed', 'page viewed', 'article read', 'content read'],
  opened: ['email opened'],
  unsubscribed: ['unsubscribed', 'email unsubscribed', 'email marked as spam'],
};

const actByEvent = new Map(Object.entries(acts).flatMap(([act, names]) => names.map((name) => [name, act])));

/** The act behind an event's name, whatever its case or separators. @returns undefined for names we don't know. */
export function actOf(event: string): string | undefined {
  return actByEvent.get(eventKey(event));
}

/** The form in which two spellings of an event's name are the same. */
export function eventKey(event: string): string {
  return event
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

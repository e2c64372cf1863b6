import type { Way } from './way';

/** Ways to send events in that are no tool’s own. */
export const otherWays: readonly Way[] = [
  {
    id: 'website',
    name: 'Your website',
    title: 'Connect your website',
    sends: 'Page views, and whatever else your pages track, with Segment’s browser library.',
    alsoKnownAs: 'segment analytics.js javascript sdk tracking pixel web page',
    isPublic: true,
    address: '{origin}',
    steps: [
      'Install Segment’s browser library in your website: `npm install @segment/analytics-next`',
      'Load it with your key and this endpoint’s address, as in the code below.',
      'When a visitor gives their email address, in a form for example, call `analytics.identify({ email })`. Their earlier visits then belong to that lead.',
    ],
    snippet: `import { AnalyticsBrowser } from '@segment/analytics-next';

const analytics = AnalyticsBrowser.load({
  writeKey: '{key}',
  cdnURL: '{address}',
});
analytics.page();`,
  },
  {
    id: 'server-libraries',
    name: 'Segment and RudderStack libraries',
    sends: 'People, and what they do, from your own servers and apps.',
    alsoKnownAs: 'sdk node python ruby go java php http api',
    isPublic: false,
    address: '{origin}',
    steps: [
      'Use the library for your language, and set its host (RudderStack: the data plane URL) to {address}',
      'Use the source’s key as the write key. Over plain HTTP, send it as the user name of Basic authentication and leave the password empty.',
      'Call `identify` with an email address once for each person, and `track` for what they do.',
    ],
    snippet: `import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({
  writeKey: '{key}',
  host: '{address}',
});
analytics.identify({
  userId: 'crm-1',
  traits: { email: 'priya.raman@northwind.example', name: 'Priya Raman' },
});
analytics.track({ userId: 'crm-1', event: 'Demo Requested' });`,
  },
  {
    id: 'own-json',
    name: 'Anything else that calls a webhook',
    title: 'Connect anything else',
    sends: 'Any JSON or form, read by a mapping that you write: Zapier, Make, n8n, Node-RED, your own code.',
    alsoKnownAs: 'zapier make integromat n8n node-red custom json http post form mapping',
    isPublic: false,
    address: '{origin}/in/{key}',
    steps: [
      'Let the tool send an HTTP POST to {address} with a JSON body or a form.',
      'Open the source’s page and write its mapping: it says where in the message the email address, the event and the rest are. You can try it on a message before you save it.',
    ],
    afterwards: 'Write its mapping',
  },
  {
    id: 'cloudevents',
    name: 'CloudEvents',
    sends: 'CloudEvents 1.0, structured, binary or in batches.',
    alsoKnownAs: 'event bus knative eventgrid',
    isPublic: false,
    address: '{origin}/in/{key}',
    steps: [
      'Send CloudEvents by HTTP POST to {address}',
      'Name what happened in `type`, such as `example.webinar.attended`, and put the person’s email address in `data.email` or in `subject`.',
    ],
  },
];

import { IncomingWebhook } from '@slack/webhook';
import * as AdaptiveCards from 'adaptivecards';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { classifyResponse } from '../../../../../server/features/webhooks/classify-response';
import { formatChatMessage } from '../../../../../server/features/webhooks/format-chat-message';
import { postToUrl } from '../../../../../server/features/webhooks/post-to-url';
import { sendEvent, type TargetAddress } from '../../../../../server/features/webhooks/send-event';
import { toSlack } from '../../../../../server/features/webhooks/to-slack';
import { toTeams } from '../../../../../server/features/webhooks/to-teams';
import { type OutgoingEvent, outgoingEvent } from '../../../../../utils/contract/console/outgoing-event';
import { type ReceivedRequest, type ReceiverResponse, startReceiver } from '../../../../support/receiver';

const uuid = '11111111-1111-4111-8111-111111111111';

function eventOf(type: string, data: object): OutgoingEvent {
  const said = {
    feedback: uuid,
    revision: 1,
    createdAt: '2026-11-24T12:00:00Z',
    rep: { id: uuid, name: 'Ana Lima' },
  };
  const event = { id: uuid, type, timestamp: '2026-11-24T12:01:00Z', data: { ...said, ...data } };
  return outgoingEvent.parse(event);
}

const lead = {
  id: uuid,
  name: 'Priya Raman',
  title: 'VP Operations',
  company: 'Northwind',
  email: 'p@n.example',
};
const word = {
  lead,
  stage: 'after-contact',
  disposition: { id: 'needs-workup', label: 'Needs workup', tone: 'back' },
  reasons: [
    { id: 'bad-timing', label: 'Bad timing' },
    { id: 'no-budget-now', label: 'No budget now' },
  ],
  note: 'Ask again in spring',
  elements: [
    { id: 'budget', label: 'Budget', state: 'negative' },
    { id: 'need', label: 'Need', state: 'confirmed' },
  ],
  score: { total: 62, threshold: 50, definition: 1 },
};
const answer = { lead, question: { id: uuid, text: 'By when?' }, answer: 'Q1' };
const suggestion = {
  person: { name: 'Jo Doe', company: 'New', email: 'jo@new.example' },
  note: 'Met at the fair',
};

const counts = { handedOver: 11, accepted: 6, returned: 1, rejected: 0, replies: 2, won: 1 };
const weekData = {
  from: '2026-11-16',
  to: '2026-11-22',
  now: counts,
  before: { ...counts, handedOver: 14, accepted: 5 },
  goal: { acceptedPerQuarter: 60, from: '2026-10-01', to: '2026-12-31', accepted: 41, share: 0.5 },
  missing: [
    {
      ...{ element: 'budget', label: 'Budget', missing: 9, negative: 4, of: 12 },
      contents: [{ id: 'payback', title: 'Payback sheet' }],
    },
  ],
  acceptedMore: [{ name: 'Guide', accepted: 12, of: 12, low: 0.722, high: 1 }],
  acceptedLess: [],
  overdueVerdicts: 1,
  overdueAnswers: 0,
  disputes: [{ label: 'Attended', count: 2 }],
  dividing: { label: 'Senior enough to decide', both: 12, agreed: 3 },
};

const examples: [string, OutgoingEvent][] = [
  ['a word on a lead', eventOf('feedback.created', word)],
  ['a withdrawal', eventOf('feedback.withdrawn', word)],
  ['a waking', eventOf('lead.snooze_ended', { ...word, snoozedUntil: '2027-03-12' })],
  ['an answer', eventOf('answer.created', answer)],
  ['a suggestion', eventOf('suggestion.created', suggestion)],
  ['a week', eventOf('week.ended', weekData)],
  ['a test', eventOf('test', { message: 'A test from Passback' })],
];

/** The longest possible value of each field, in characters of four bytes each. */
const longest = eventOf('feedback.revised', {
  ...word,
  lead: { ...lead, name: '🦊'.repeat(400), company: '🦊'.repeat(400), title: '🦊'.repeat(400) },
  disposition: { ...word.disposition, label: '🦊'.repeat(300) },
  reasons: Array.from({ length: 20 }, () => ({ id: 'r', label: '🦊'.repeat(300) })),
  elements: Array.from({ length: 90 }, () => ({ id: 'e', label: '🦊'.repeat(300), state: 'negative' })),
  note: '&<>'.repeat(333),
});
const hostile = eventOf('suggestion.created', {
  person: { name: '<!channel> [here](https://evil.example) <https://evil.example|Acme>', company: 'A & B' },
  note: '<@U123> *hi*\n> next',
});

describe('a chat message shows marketing at a glance', () => {
  test('when a snooze ends, and that it has ended, with the current score', () => {
    const sleeping = { ...word, snoozedUntil: '2027-03-12' };
    expect(formatChatMessage(eventOf('feedback.created', sleeping)).lines).toContain(
      'Snoozed until 12 March 2027',
    );
    const woken = formatChatMessage(eventOf('lead.snooze_ended', sleeping));
    expect(woken).toMatchObject({
      headline: 'Snooze ended: Priya Raman (Northwind): Needs workup',
      footer: 'Ana Lima, score 62 now (threshold 50)',
    });
    expect(woken.lines.join()).not.toContain('Snoozed');
  });

  test('who gave which feedback, why, in the rep’s own words, and at which score', () => {
    expect(formatChatMessage(eventOf('feedback.created', word))).toEqual({
      headline: 'Priya Raman (Northwind): Needs workup',
      lines: ['Bad timing · No budget now', 'Budget ✗ · Need ✓', 'VP Operations · p@n.example'],
      quote: 'Ask again in spring',
      footer: 'Ana Lima, score 62 at the time (threshold 50)',
    });
  });

  test('a link to the feedback in the console, to the lead for an answer, and none once it is withdrawn', () => {
    const urlOf = (type: string, data: object) =>
      formatChatMessage(eventOf(type, data), 'https://passback.acme.example/').url;
    expect(urlOf('feedback.created', word)).toBe(`https://passback.acme.example/console/inbox/${uuid}`);
    expect(urlOf('answer.created', answer)).toBe(`https://passback.acme.example/console/leads/${uuid}`);
    expect(urlOf('feedback.withdrawn', word)).toBeUndefined();
    expect(formatChatMessage(eventOf('feedback.created', word)).url).toBeUndefined();
    const event = eventOf('feedback.created', word);
    expect(JSON.stringify(toSlack(event, 'https://passback.acme.example'))).toContain(
      `<https://passback.acme.example/console/inbox/${uuid}|Open in Passback>`,
    );
  });

  test('a week: the goal, what happened beside the week before, what is missing, and what to settle', () => {
    const message = formatChatMessage(eventOf('week.ended', weekData), 'https://passback.acme.example');
    expect(message).toEqual({
      headline: 'The week from 16 Nov to 22 Nov',
      lines: [
        '41 leads accepted this quarter of the 60 wanted by 31 Dec, on pace: an even pace would be at 30.',
        'Handed to sales 11 (3 fewer) · Accepted 6 (1 more) · Sent back 1 (no change) · Rejected 0 (no change) · Replies by marketing 2 (no change) · Won 1 (no change)',
        'Missing: Budget, 9 of the 12 leads that sales got: 4 lack it, 5 not known. Answered by Payback sheet.',
        'Accepted more often than average: Guide, 12 of 12 (72–100%)',
        'To settle: 1 overdue verdict · disputed: Attended (2×) · blind checks agree on 3 of 12 leads with Senior enough to decide',
      ],
      url: 'https://passback.acme.example/console/week?from=2026-11-16',
    });
  });

  test.each([
    ['feedback.revised', word, 'Changed: Priya Raman (Northwind): Needs workup'],
    ['feedback.withdrawn', word, 'Withdrawn: Priya Raman (Northwind): Needs workup'],
    ['answer.created', answer, 'Priya Raman (Northwind): By when?'],
    ['suggestion.created', suggestion, 'Suggested: Jo Doe (New)'],
    ['suggestion.withdrawn', suggestion, 'Withdrawn: Suggested: Jo Doe (New)'],
  ])('of %s', (type, data, headline) => {
    expect(formatChatMessage(eventOf(type, data)).headline).toBe(headline);
  });
});

/**
 * What a Slack incoming webhook accepts: https://docs.slack.dev/reference/block-kit/blocks, seen Nov 2026.
 */
const mrkdwn = z.strictObject({
  type: z.literal('mrkdwn'),
  text: z.string().min(1).max(3000),
  verbatim: z.boolean().optional(),
});
const slackMessage = z.strictObject({
  text: z.string().min(1),
  blocks: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('section'), text: mrkdwn }),
        z.strictObject({ type: z.literal('context'), elements: z.array(mrkdwn).min(1).max(10) }),
      ]),
    )
    .max(50)
    .optional(),
});

describe('Slack', () => {
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let next: ReceiverResponse | undefined;
  /** Responds in plain text, as Slack does. */
  const slack = ({ body, headers }: ReceivedRequest): ReceiverResponse => {
    if (next) return next;
    if (!headers['content-type']?.startsWith('application/json'))
      return { status: 400, text: 'invalid_payload' };
    return slackMessage.safeParse(JSON.parse(body)).success ? {} : { status: 400, text: 'invalid_blocks' };
  };
  beforeEach(async () => {
    next = undefined;
    receiver = await startReceiver(slack);
  });
  afterEach(() => receiver.stop());
  const send = async (event: OutgoingEvent) => {
    const addressee: TargetAddress = { kind: 'slack', url: receiver.url, secret: null };
    const post = (url: string, body: string) => postToUrl(url, body, {}, { allowsPrivate: true });
    const sent = sendEvent(addressee, event, new Date(), { post }, 'https://passback.acme.example');
    return classifyResponse('slack', await sent);
  };

  test('the test receiver accepts messages from Slack’s own client and refuses what Slack refuses', async () => {
    const client = new IncomingWebhook(receiver.url);
    expect(await client.send({ text: 'Hello', blocks: [] })).toEqual({ text: 'ok' });
    const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: '' } }];
    await expect(client.send({ text: 'Hello', blocks })).rejects.toThrow();
  });

  test.each([...examples, ['the longest', longest] as const, ['hostile names', hostile] as const])(
    'accepts %s',
    async (_, event) => {
      expect(await send(event)).toMatchObject({ isDelivered: true, status: 200 });
    },
  );

  test('turns no name or note into a link, mention or command', () => {
    const text = JSON.stringify(toSlack(hostile));
    expect(text.replace('\\n> ', '')).not.toMatch(/[<>]/); // Except for the quote mark.
    expect(text).toContain('&lt;!channel&gt;');
    expect(text).toContain('A &amp; B');
  });

  test('text that is too long is never cut inside an escape or a character', () => {
    for (const filler of ['&', '🦊', '<🦊', '🦊&']) {
      for (const pad of [0, 1, 2, 3, 4, 5, 6]) {
        const name = 'x'.repeat(pad + 1);
        const label = filler.repeat(100);
        const elements = Array.from({ length: 90 }, () => ({ id: 'e', label, state: 'negative' }));
        const reasons = Array.from({ length: 20 }, () => ({ id: 'r', label }));
        const note = filler.repeat(1000 / filler.length);
        const event = eventOf('feedback.created', {
          ...word,
          lead: { ...lead, name },
          reasons,
          elements,
          note,
        });
        const [section] = toSlack(event).blocks;
        const text = section && 'text' in section ? section.text.text : '';
        expect(text.length).toBeGreaterThan(2990);
        expect(text).toMatch(/…$/);
        expect(text).not.toMatch(/&(?!amp;|lt;|gt;)|\p{Cs}/u);
      }
    }
  });

  test.each([
    [{ status: 200, text: '<html>Welcome</html>' }, /instead of Slack’s “ok”/],
    [{ status: 404, text: 'no_service' }, /404 “no_service”: nothing was found at this URL/],
    [{ status: 403, text: 'action_prohibited' }, /access denied/],
    [{ status: 400, text: 'invalid_payload' }, /400 “invalid_payload”/],
  ])('an answer of %o counts as not delivered, with an explanation', async (answer, explanation) => {
    next = answer;
    expect(await send(eventOf('feedback.created', word))).toMatchObject({
      isDelivered: false,
      error: expect.stringMatching(explanation),
    });
  });

  test('an answer of 429 says how long to wait', async () => {
    next = { status: 429, headers: { 'retry-after': '30' } };
    expect(await send(eventOf('feedback.created', word))).toMatchObject({
      isDelivered: false,
      retryAfter: '30',
    });
  });
});

describe('Teams', () => {
  test.each([...examples, ['the longest', longest] as const, ['hostile names', hostile] as const])(
    'gets a valid Adaptive Card 1.4 under 28 KB for %s',
    (_, event) => {
      const message = toTeams(event);
      expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(28 * 1024);
      const [attachment] = message.attachments;
      expect(attachment?.contentType).toBe('application/vnd.microsoft.card.adaptive');
      const card = new AdaptiveCards.AdaptiveCard();
      const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_4);
      card.parse(attachment?.content, context);
      const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
      expect(events).toEqual([]);
      expect(card.validateProperties().validationEvents).toEqual([]);
      expect(card.getItemCount()).toBe(attachment?.content.body.length);
    },
  );

  test('shows names literally, never as Markdown', () => {
    const { body } = toTeams(hostile).attachments[0]?.content ?? { body: [] };
    expect(body.every(({ type }) => type === 'RichTextBlock')).toBe(true);
  });

  test.each([200, 202])('an answer of %i counts as delivered', (status) => {
    expect(classifyResponse('teams', { status, text: '' })).toMatchObject({ isDelivered: true });
  });
});

import { describe, expect, test } from 'vitest';
import { summarizeFeedback } from '../../../../server/console/pages/inbox/summarize-feedback';
import { formatChatMessage } from '../../../../server/features/webhooks/format-chat-message';
import { inboxItem } from '../../../../utils/contract/console/inbox';
import { outgoingEvent } from '../../../../utils/contract/console/outgoing-event';
import { rating } from '../../../../utils/contract/shared/feedback';

const uuid = '11111111-1111-4111-8111-111111111111';
const at = '2026-11-24T12:00:00Z';
const salesId = `ACwAA${'x'.repeat(34)}`;
const picklists = {
  dispositions: { 'before-contact': [], 'after-contact': [] },
  elements: [],
};
const summarize = (kind: string, body: object, more: object = {}) =>
  summarizeFeedback(
    inboxItem.parse({
      ...{ id: uuid, by: 'Ana Lima', at, kind, body, ...more },
      ...(kind !== 'suggestion' && { lead: { id: uuid, name: 'Priya Raman' } }),
    }),
    picklists,
  );

/** Each key that a page can reveal, and how marketing sees it. */
const keys: [Record<string, string>, string][] = [
  [{ email: 'jo@new.example' }, 'jo@new.example'],
  [{ emailSha256: 'a'.repeat(64) }, 'hashed email address'],
  [{ linkedin: 'jo-doe' }, 'linkedin.com/in/jo-doe'],
  [{ linkedinMember: '4711' }, 'LinkedIn member 4711'],
  [{ linkedinSales: salesId }, 'Sales Navigator profile'],
  [{ name: 'Jo Doe', company: 'New' }, 'New'],
];

describe('feedback about a person', () => {
  test.each(keys)('says which key the page showed: %j', (key, text) => {
    expect(summarize('match', { keys: key }).more).toContain(text);
    expect(summarize('suggestion', { keys: key }).more).toContain(text);
  });

  test.each(keys)('says so in a chat, too: %j', (key, text) => {
    const event = outgoingEvent.parse({
      id: uuid,
      type: 'suggestion.created',
      timestamp: at,
      data: {
        ...{ feedback: uuid, revision: 1, createdAt: at, rep: { id: uuid, name: 'Ana Lima' } },
        ...{ person: key, note: '' },
      },
    });
    expect(JSON.stringify(formatChatMessage(event))).toContain(text);
  });
});

test.each(rating.options)('a rating reads as a sentence: %s', (option) => {
  const { what } = summarize('content', { content: 'guide', rating: option }, { title: 'Guide' });
  expect(what).toMatch(/^“Guide” (?:helped|didn’t fit|is out of date)$/);
});

import { beforeAll, expect, test } from 'vitest';
import { trackEvent } from '../../support/api';
import { createSources } from '../../support/sources';
import { describeOnStores } from '../../support/stores';

const now = new Date('2026-11-24T12:00:00Z');
const long = (shift: number) => `${'x'.repeat(shift)}${'🌻'.repeat(1200)}`;

/** Where a sender’s text is cut before it is stored. PostgreSQL refuses half a character in JSON. */
const messages: Record<string, (text: string) => [path: string, body: object]> = {
  'the name of an event': (text) => ['', { ...trackEvent('a@long.example', text), messageId: 'name' }],
  'the ID of content whose event has no meaning yet': (text) => [
    '',
    trackEvent('b@long.example', 'Waved', { content_id: text, title: 'Guide' }),
  ],
  'the title of content': (text) => ['', trackEvent('c@long.example', 'Demo Requested', { title: text })],
  'a title that is the ID': (text) => [
    '',
    trackEvent('d@long.example', 'Waved', { content_id: '', title: text }),
  ],
  'an owner who isn’t a rep': (text) => [
    '',
    { type: 'identify', traits: { email: 'e@long.example', owner: text } },
  ],
  'an address that isn’t one': (text) => ['', { type: 'identify', traits: { email: text } }],
  'a field that isn’t valid': (text) => ['', { type: text }],
  'a tool’s unknown event': (text) => ['/sendgrid', [{ event: text, email: 'f@long.example' }]],
  'a tool’s unknown trigger': (text) => ['/mautic', { [text]: [{}] }],
};

describeOnStores('a text that is too long', (store) => {
  let made: Awaited<ReturnType<typeof createSources>>;
  beforeAll(async () => {
    made = await createSources(store(), now);
  });

  test.each(Object.entries(messages))('is cut between characters: %s', async (name, messageOf) => {
    const { key, health } = await made.makeSource(name);
    for (const shift of [0, 1]) {
      const [tool, message] = messageOf(long(shift));
      const answer = await made.post(`/in/${key}${tool || '/segment'}`, JSON.stringify(message));
      expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
      expect(JSON.stringify(answer.body)).not.toMatch(/\\ud[89a-f]|\ufffd|unpaired/);
    }
    expect(JSON.stringify(await health())).not.toMatch(/\\ud[89a-f]|\ufffd/);
  });
});

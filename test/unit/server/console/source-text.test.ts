import { describe, expect, test } from 'vitest';
import { toHealth } from '../../../../server/console/pages/sources/health';
import { exampleMapping, exampleMessage } from '../../../../server/console/pages/sources/mapping-fields';
import { formatMapping, parseMapping } from '../../../../server/console/pages/sources/parse-mapping';
import { previewMapping } from '../../../../server/features/ingest/preview-mapping';
import type { Source } from '../../../../utils/contract/console/source';

const now = Date.parse('2026-11-24T12:00:00Z');
const ago = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
const fault = (hours: number) => ({ at: ago(hours), reason: 'The event names nobody.' });
const source: Source = {
  id: crypto.randomUUID(),
  name: 'Website',
  kind: 'server',
  key: 'active',
  stored: 1,
  repeated: 0,
  rejected: 0,
  uncounted: 0,
  dates: {},
  issues: [],
  hasSecret: false,
};

test.each<[string, Partial<Source>, string, string?]>([
  ['has sent nothing', {}, 'No messages yet', 'first message'],
  ['has only sent what was rejected', { issues: [fault(1)] }, 'Rejecting', 'names nobody'],
  ['sent an hour ago', { lastEventAt: ago(1) }, 'Working'],
  ['has not sent for eight days', { lastEventAt: ago(8 * 24) }, 'Silent since 16 Nov'],
  ['was rejected last', { lastEventAt: ago(1), issues: [fault(1)] }, 'Rejecting', 'names nobody'],
  [
    'was rejected last, long ago',
    { lastEventAt: ago(999), issues: [fault(999)] },
    'Rejecting',
    'names nobody',
  ],
  ['was rejected before the last', { lastEventAt: ago(1), issues: [fault(2)] }, 'Working again', '2 h ago'],
  ['was rejected the day before', { lastEventAt: ago(1), issues: [fault(25)] }, 'Working'],
  ['had a value left out', { lastEventAt: ago(1), issues: [{ ...fault(1), kind: 'warning' }] }, 'Working'],
  [
    'sent what is left out on purpose',
    { lastEventAt: ago(1), issues: [{ ...fault(1), kind: 'notice' }] },
    'Working',
  ],
  [
    'has a key that was revoked',
    { lastEventAt: ago(1), key: 'revoked' },
    'Key revoked',
    'Everything it sends',
  ],
])('a source that %s is described as such', (_, change, label, why = '') => {
  const health = toHealth({ ...source, ...change }, now);
  expect(health.label).toBe(label);
  expect(health.reason ?? '').toContain(why);
});

describe('a mapping as text', () => {
  const faultsOf = (text: string) => {
    const read = parseMapping(text);
    return 'issues' in read ? read.issues.map(({ field, message }) => `${field ?? 'all'}: ${message}`) : [];
  };

  test.each([
    ['', ['all: Enter JSON.']],
    ['{\n"email": "a",\n}', [expect.stringMatching(/^all: Line 3 can’t be read as JSON/)]],
    ['{"email', [expect.stringMatching(/^all: This JSON is incomplete|^all: Line 1/)]],
    ['[]', ['all: Must be a JSON object, such as {"email": "contact.email"}.']],
    ['{}', ['email: Set email or user_id.']],
    [
      '{"email": 4, "name": "a..b"}',
      ['email: Must be text in quotes.', expect.stringMatching(/^name: .*dots/)],
    ],
    [
      '{"email": "a", "mail": "b"}',
      [expect.stringMatching(/^all: Unknown mapping field “mail”. Available: events, id/)],
    ],
    ['{"email": "a", "events_named": {"x": 1}}', ['events_named.x: Must be text in quotes.']],
    [
      '{"email": "a", "event": "=Webinar Attended", "url": "=x y"}',
      [expect.stringMatching(/^url: Separate names/)],
    ],
  ])('%s', (text, issues) => {
    expect(faultsOf(text)).toEqual(issues);
  });

  test('is written in one order, whatever order it was stored in', () => {
    const { email, ...rest } = exampleMapping;
    expect(formatMapping({ email, ...rest })).toBe(formatMapping(exampleMapping));
    expect(parseMapping(formatMapping(exampleMapping))).toEqual({ mapping: exampleMapping });
  });

  test('starts with an example that reads its own message', () => {
    const { events } = previewMapping({ mapping: exampleMapping, message: exampleMessage }, new Date(now));
    expect(events).toMatchObject([
      { kind: 'person', email: 'jo@acme.example', name: 'Jo Stone' },
      { kind: 'act', act: 'attended', content: { title: 'Spring webinar', type: 'webinar' } },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPaths } from '../../../../../server/features/ingest/list-paths';
import { readMapped } from '../../../../../server/features/ingest/mapped-json';
import { finderOf } from '../../../../../server/features/ingest/value-at';
import { parsePath, quoteName } from '../../../../../utils/contract/ingest/mapping-path';
import { sourceMapping } from '../../../../../utils/contract/ingest/source-mapping';

const typeform = {
  answers: [
    { type: 'text', text: 'Tia Form', field: { ref: 'name' } },
    { type: 'email', email: 'tia@form.example', field: { ref: 'email' } },
  ],
};
const google = {
  user_column_data: [
    { column_id: 'FULL_NAME', string_value: 'Gio Ads' },
    { column_id: 'EMAIL', string_value: 'gio@ads.example' },
  ],
};
const meta = { field_data: [{ name: 'email', values: ['me@ta.example'] }] };

test.each<[string, unknown, unknown]>([
  ['contact.email', { contact: { email: 1 } }, 1],
  ['items.0.url', { items: [{ url: 'u' }] }, 'u'],
  ['items[0].url', { items: [{ url: 'u' }] }, 'u'],
  ['"Your Email"', { 'Your Email': 1 }, 1],
  ["'Your Email'", { 'Your Email': 1 }, 1],
  ['fields."campaign name"', { fields: { 'campaign name': 1 } }, 1],
  ['"a.b".c', { 'a.b': { c: 1 } }, 1],
  ['"say ""hi"""', { 'say "hi"': 1 }, 1],
  ['answers[field.ref=email].email', typeform, 'tia@form.example'],
  ['user_column_data[column_id=EMAIL].string_value', google, 'gio@ads.example'],
  ['field_data[name=email].values.0', meta, 'me@ta.example'],
  ['a["the key"="x ] y"].v', { a: [{ 'the key': 'x ] y', v: 1 }] }, 1],
  ['a[id=7].v', { a: { one: { id: 7, v: 1 } } }, 1],
  ['a[k=none].v', { a: [{ k: 'x' }] }, undefined],
  ['a[k=x].v', { a: 'x' }, undefined],
  ['a.b.c', { a: null }, undefined],
  ['constructor.name', {}, undefined],
  ['__proto__.x', {}, undefined],
])('a mapping finds %s', (path, message, found) => {
  expect(finderOf(path)(message)).toEqual(found);
});

test.each([
  ['', 'names with dots'],
  ['a b', 'in quotes'],
  ['a..b', 'names with dots'],
  ['.a', 'names with dots'],
  ['a.', 'names with dots'],
  ['=words', 'names with dots'],
  ['"a', 'quote isn’t closed'],
  ['""', 'names with dots'],
  ['"a"b', 'names with dots'],
  ['a[', 'Write a list entry'],
  ['a[b]', 'Write a list entry'],
  ['a[b=]', 'Write a list entry'],
  ['a[b=c', 'Write a list entry'],
  ['[0]', 'names with dots'],
  ['a]', 'names with dots'],
])('an unreadable path is refused with an explanation: %s', (path, explanation) => {
  expect(parsePath(path)).toEqual({ issue: expect.stringContaining(explanation) });
  const read = sourceMapping.safeParse({ email: path });
  expect(read.error?.issues[0]).toMatchObject({
    path: ['email'],
    message: expect.stringContaining(explanation),
  });
});

test('any name can be written as a path, and no path throws', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
      const message = Object.fromEntries([[one, Object.fromEntries([[other, 7]])]]);
      expect(finderOf(`${quoteName(one)}.${quoteName(other)}`)(message)).toBe(7);
    }),
  );
  const piece = fc.constantFrom('a', '.', '"', "'", '[', ']', '=', ' ', '0', 'b.c', '""');
  fc.assert(
    fc.property(fc.array(piece), fc.anything(), (pieces, message) => {
      finderOf(pieces.join(''))(message);
    }),
  );
});

test('suggested paths are accepted by a mapping and find their value', () => {
  const messages = [typeform, google, meta, { 'Your Email': 'x', 'a.b': { 'c d': 1 }, list: [[1]] }];
  for (const message of messages) {
    for (const place of listPaths(message)) {
      expect([place, sourceMapping.safeParse({ email: place }).success]).toEqual([place, true]);
      expect(finderOf(place)(message)).toBeDefined();
    }
  }
  expect(listPaths(typeform)).toContain('answers[field.ref=email].email');
  expect(listPaths(google)).toContain('user_column_data[column_id=EMAIL].string_value');
  expect(listPaths(meta)).toContain('field_data[name=email].values.0');
  expect(listPaths({ 'Your Email': 'x' })).toEqual(['"Your Email"']);
});

test('no suggested path reveals personal data', () => {
  const people = {
    'jo@one.example': 1,
    '+49301234567': 1,
    list: [{ name: 'Jo', email: 'jo@one.example', at: [1] }],
  };
  expect(listPaths(people)).toEqual(['list.0.name', 'list.0.email', 'list.0.at.0']);
});

describe('a mapping reads', () => {
  const events = (message: unknown, mapping: object) =>
    readMapped(message, sourceMapping.parse({ email: 'mail', ...mapping })).map((item) =>
      item.kind === 'event' ? item.event : item,
    );
  const message = {
    mail: 'jo@one.example',
    no: 'm-1',
    who: 7,
    out: 'Yes',
    when: 1795500000,
    half: 50,
    bot: '1',
  };

  test('opt-outs, consent and a company’s traits, as the sender wrote them', () => {
    expect(
      events(message, {
        unsubscribed: 'out',
        do_not_contact: '=true',
        consented_at: 'when',
        employees: 'half',
        country: '=DE',
      }),
    ).toEqual([
      expect.objectContaining({
        type: 'identify',
        traits: expect.objectContaining({
          email: 'jo@one.example',
          unsubscribed: 'Yes',
          do_not_contact: 'true',
          consented_at: 1795500000,
          employees: 50,
          country: 'DE',
        }),
      }),
    ]);
  });

  test('an act with its extent, its time, and whether a machine did it', () => {
    expect(
      events(message, {
        user_id: 'who',
        id: 'no',
        event: '=Video Watched',
        timestamp: 'when',
        percent: 'half',
        machine: 'bot',
        dateOrder: 'day-first',
        timeZone: 'Europe/Berlin',
      }),
    ).toEqual([
      expect.objectContaining({
        type: 'track',
        event: 'Video Watched',
        messageId: 'm-1',
        userId: '7',
        timestamp: 1795500000,
        properties: expect.objectContaining({ percent: 50, is_bot: '1' }),
        context: expect.objectContaining({ passback: { dateOrder: 'day-first', timeZone: 'Europe/Berlin' } }),
      }),
    ]);
  });

  test.each<[unknown, object]>([
    [true, { kind: 'erase', person: { email: 'jo@one.example' } }],
    ['deleted', { kind: 'erase', person: { email: 'jo@one.example' } }],
    [1, { kind: 'erase', person: { email: 'jo@one.example' } }],
    ['perhaps', { kind: 'refusal' }],
    [{ at: 1 }, { kind: 'refusal' }],
    [{}, { type: 'identify' }],
    [false, { type: 'identify' }],
    ['no', { type: 'identify' }],
    [undefined, { type: 'identify' }],
  ])('an erasure from a field that holds %j', (gone, expected) => {
    expect(events({ ...message, gone }, { erase: 'gone' })).toEqual([expect.objectContaining(expected)]);
  });

  test.each([true, 'true', 'test', 1, 'yes'])(
    'a test as a notice, and stores nothing of it: %j',
    (isTest) => {
      expect(events({ ...message, isTest }, { test: 'isTest' })).toEqual([
        expect.objectContaining({ kind: 'notice' }),
      ]);
    },
  );

  test.each<[unknown, unknown, object]>([
    [' Jo <Jo@One.example>', 7, { email: 'jo@one.example', userId: '7' }],
    ['jo@', 'u-1', { email: undefined, userId: 'u-1' }],
    ['jo@one.example', 'undefined', { email: 'jo@one.example', userId: undefined }],
  ])('an erasure by the same keys that events are stored under: %j, %j', (mail, who, person) => {
    expect(events({ mail, who, gone: true }, { user_id: 'who', erase: 'gone' })).toEqual([
      { kind: 'erase', person },
    ]);
  });

  test.each([{}, { mail: 'jo' }, { mail: '', who: 'undefined' }])(
    'an erasure of nobody as a refusal: %j',
    (nobody) => {
      expect(events({ ...nobody, gone: true }, { user_id: 'who', erase: 'gone' })).toEqual([
        expect.objectContaining({ kind: 'refusal' }),
      ]);
    },
  );

  test('any message without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        readMapped(message, { email: 'a', events: 'b[c=d]', erase: 'e', test: 'f', timestamp: 'g' });
        readMapped([message], { email: 'a', event: 'b', id: 'c' });
        listPaths(message);
      }),
    );
  });
});

test.each([
  [{ timeZone: 'Berlin' }, 'time zone such as Europe/Berlin'],
  [{ dateOrder: 'dmy' }, 'day-first or month-first'],
])('an invalid setting is refused with an explanation: %j', (setting, explanation) => {
  expect(sourceMapping.safeParse({ email: 'a', ...setting }).error?.issues[0]?.message).toContain(
    explanation,
  );
});

import { describe, expect, test } from 'vitest';
import { readCloudEvents } from '../../../../../server/features/ingest/cloud-events';
import { rowToEvent } from '../../../../../server/features/ingest/imports/row-to-event';
import type { IntakeItem } from '../../../../../server/features/ingest/intake-item';
import { readMapped } from '../../../../../server/features/ingest/mapped-json';

const now = new Date('2026-11-24T12:00:00Z');
const email = 'jo@one.example';
const cloudEvent = { specversion: '1.0', id: '1', source: '/crm', type: 'com.acme.contact.changed' };
type Outcome = 'erased' | 'a test' | 'refused' | 'stored';

/** What each way of sending makes of a person with these flags. */
const ways: Record<string, (flags: { erase?: unknown; test?: unknown }) => Outcome[]> = {
  'a mapping': (flags) =>
    readMapped({ email, ...flags }, { email: 'email', erase: 'erase', test: 'test' }).map(outcomeOfItem),
  'a CloudEvent': (flags) =>
    readCloudEvents(
      { 'content-type': 'application/cloudevents+json' },
      JSON.stringify({ ...cloudEvent, data: { email, ...flags } }),
    ).map(outcomeOfItem),
  'a file': ({ erase, test }) => {
    const fields = { email, erase: cellOf(erase), is_test: cellOf(test) };
    const read = rowToEvent('people', fields, now, {});
    if ('erase' in read) return ['erased'];
    if (!('reason' in read)) return ['stored'];
    return [read.reason.includes('marked as a test') ? 'a test' : 'refused'];
  },
};

function outcomeOfItem({ kind }: IntakeItem): Outcome {
  if (kind === 'erase') return 'erased';
  if (kind === 'notice') return 'a test';
  return kind === 'refusal' ? 'refused' : 'stored';
}

function cellOf(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

const yes = [true, 'true', 1, '1', 'yes', 'YES ', 'ja', 'oui', 'sí', 'x', 'on'];
const no = [undefined, null, '', false, 'false', 0, 'no', 'nein', 'non', 'off', 'n/a'];
const unclear = ['please', 'maybe', 2, 'unsubscribed', 'bounced', 'opted out', '2026-10-30', 1795500000];

describe.each(Object.entries(ways))('%s', (_, read) => {
  test.each([...yes, 'erase', 'erased', 'delete', 'Deleted'])('erases a person if `erase` is %j', (erase) => {
    expect(read({ erase })).toEqual(['erased']);
  });

  test.each(no)('erases nobody if `erase` is %j', (erase) => {
    expect(read({ erase })).toEqual(['stored']);
  });

  test.each([...unclear, 'test', 'live'])('is refused, and erases nobody, if `erase` is %j', (erase) => {
    expect(read({ erase })).toEqual(['refused']);
  });

  test.each([...yes, 'test', 'Test'])('isn’t stored if `test` is %j', (test) => {
    expect(read({ test })).toEqual(['a test']);
  });

  test.each([...no, 'live', 'production'])('is stored if `test` is %j', (test) => {
    expect(read({ test })).toEqual(['stored']);
  });

  test.each([...unclear, 'erased', 'deleted'])('is refused if `test` is %j', (test) => {
    expect(read({ test })).toEqual(['refused']);
  });

  test('erases nobody if the message is a test', () => {
    expect(read({ erase: true, test: true })).toEqual(['a test']);
  });
});

test('a row that asks for an erasure without an address is refused, not stored', () => {
  const fields = { user_id: 'u-1', event: 'Webinar Attended', at: '2026-11-03', erase: 'yes' };
  expect(rowToEvent('engagement', fields, now, {})).toEqual({
    reason: expect.stringContaining('no email address'),
  });
});

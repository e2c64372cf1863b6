import { describe, expect, test } from 'vitest';
import { boundedItems } from '../../../../../server/features/ingest/bounded-items';
import { readCloudEvents } from '../../../../../server/features/ingest/cloud-events';
import { listPaths } from '../../../../../server/features/ingest/list-paths';
import { readMapped } from '../../../../../server/features/ingest/mapped-json';
import { isTooDeep } from '../../../../../server/features/ingest/nesting';
import { parseFormFields } from '../../../../../server/features/ingest/read-form';
import { tools } from '../../../../../server/features/ingest/tools/tools';
import { parsePath } from '../../../../../utils/contract/ingest/mapping-path';
import { measureWork } from '../../support/measure-work';

type Make = (size: number) => unknown;

/** Twice the size takes about twice the work. A quadratic step would take four times as much. */
function expectLinear(make: Make, call: (message: unknown) => unknown): void {
  const [one, two] = [2000, 4000].map((size) => measureWork(make(size), call));
  expect((two ?? 0) / (one ?? 1)).toBeLessThan(2.4);
}

const event = {
  specversion: '1.0',
  source: '/s',
  id: '1',
  type: 'webinar.attended',
  subject: 'jo@one.example',
};
const headers = { 'content-type': 'application/cloudevents+json' };
const asCloudEvent = (message: unknown) => readCloudEvents(headers, JSON.stringify(message));
const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('a message twice as large takes about twice the work', () => {
  test.each<[string, Make]>([
    ['batch', (size) => Array.from({ length: size }, (_, id) => ({ ...event, id: `${id}` }))],
    ['batch of invalid events', (size) => [event, ...Array.from({ length: size }, () => ({ id: 'x' }))]],
    ['subject', (size) => ({ ...event, subject: 'a@'.repeat(size) })],
    [
      'data',
      (size) => ({
        ...event,
        data: Object.fromEntries(Array.from({ length: size }, (_, at) => [`a${at}`, 1])),
      }),
    ],
  ])('CloudEvents: %s', (_, make) => {
    expectLinear(make, asCloudEvent);
  });

  test('a CloudEvent: its type, and a type that is too long', () => {
    const typed = (count: number) =>
      measureWork(undefined, () => asCloudEvent({ ...event, type: 'a.'.repeat(count) }));
    expect(typed(240)).toBeLessThan(typed(120) * 2.4);
    expectLinear((size) => [event, { ...event, type: 'a.'.repeat(size) }], asCloudEvent);
  });

  test.each<[string, (size: number) => [string, string][]]>([
    ['many names', (size) => Array.from({ length: size }, (_, at) => [`a[${at}][x]`, 'v'])],
    ['one name many times', (size) => Array.from({ length: size }, () => ['a[]', 'v'])],
    ['a name with many levels', (size) => [[`a${'[b]'.repeat(size)}`, 'v']]],
    [
      'a name with many brackets',
      (size) => [
        [`a${'['.repeat(size)}`, 'v'],
        [`a${']'.repeat(size)}`, 'v'],
      ],
    ],
    [
      'a value that is a level, too',
      (size) => Array.from({ length: size }, (_, at) => [at % 2 ? 'a' : 'a[b]', 'v']),
    ],
  ])('a form: %s', (_, make) => {
    expectLinear(
      (size) => size,
      (size) => parseFormFields(make(Number(size))),
    );
  });

  test.each<[string, (size: number) => string]>([
    ['names', (size) => 'a.'.repeat(size)],
    ['quotes', (size) => `"${'""'.repeat(size)}"`],
    ['quotes that are not closed', (size) => `${'"a".'.repeat(size)}"`],
    ['entries', (size) => `a${'[b.c="x"]'.repeat(size)}`],
    ['brackets', (size) => `a${'['.repeat(size)}`],
    ['entries that are not closed', (size) => `a${'[b='.repeat(size)}`],
  ])('a path: %s', (_, make) => {
    expectLinear(
      (size) => size,
      (size) => parsePath(make(Number(size))),
    );
  });

  const mapping = {
    events: 'list',
    id: 'id',
    email: 'answers[field.ref=email].value',
    name: 'answers[field.ref=name].value',
    event: 'did',
  };
  test.each<[string, Make]>([
    [
      'many entries',
      (size) => ({ list: Array.from({ length: size }, () => ({ id: 1, did: 'x', answers: [] })) }),
    ],
    [
      'many answers',
      (size) => ({
        list: [
          { answers: Array.from({ length: size }, (_, at) => ({ field: { ref: `r${at}` }, value: 1 })) },
        ],
      }),
    ],
    ['long names', (size) => ({ list: [{ ['x'.repeat(size)]: { ['y'.repeat(size)]: 1 } }] })],
  ])('a mapping, with suggested paths: %s', (_, make) => {
    expectLinear(make, (message) => boundedItems(readMapped(message, mapping), () => listPaths(message)));
    expectLinear(make, listPaths);
  });

  test.each(tools)('a message from $name', ({ sample, read }) => {
    const body =
      typeof sample.body === 'string' ? parseFormFields(new URLSearchParams(sample.body)) : sample.body;
    expectLinear(
      (size) => Array.from({ length: size / 10 }, () => body),
      (message) => boundedItems(read(message), () => listPaths(message)),
    );
    // Grows each list and each text of the sample, one at a time.
    for (const path of pathsIn(body)) expectLinear((size) => grown(body, path, size), read);
  });

  test('at any depth: levels are counted without a call for each', () => {
    expect([isTooDeep(nested(32)), isTooDeep(nested(33)), isTooDeep(nested(100_000))]).toEqual([
      false,
      true,
      true,
    ]);
    expect([
      isTooDeep(null),
      isTooDeep('x'),
      isTooDeep(undefined),
      isTooDeep({ a: [1, { b: 1 }] }, 2),
    ]).toEqual([false, false, false, true]);
    expectLinear((size) => Array.from({ length: size }, () => [{}]), isTooDeep);
  });
});

/** The places of all lists and texts in a message. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, child]) => pathsIn(child, [...path, name]));
  return Array.isArray(value) && path.length > 0 ? [path, ...inner] : inner;
}

/** A message with the value at a path repeated. */
function grown(value: unknown, [name, ...rest]: string[], size: number): unknown {
  if (name === undefined) {
    if (Array.isArray(value)) return Array.from({ length: size }, (_, at) => value[at % value.length] ?? {});
    return `${value} `.repeat(size);
  }
  if (Array.isArray(value))
    return value.map((child, at) => (String(at) === name ? grown(child, rest, size) : child));
  const fields = Object.entries(value ?? {});
  return Object.fromEntries(
    fields.map(([key, child]) => [key, key === name ? grown(child, rest, size) : child]),
  );
}

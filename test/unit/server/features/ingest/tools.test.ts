import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundedItems } from '../../../../../server/features/ingest/bounded-items';
import type { IncomingEvent } from '../../../../../server/features/ingest/incoming-event';
import { listPaths } from '../../../../../server/features/ingest/list-paths';
import { readItem } from '../../../../../server/features/ingest/read-item';
import { readMessage } from '../../../../../server/features/ingest/read-message';
import type { SignedRequest } from '../../../../../server/features/ingest/signatures/signed-request';
import { secretInAddress } from '../../../../../server/features/ingest/tools/secret-in-address';
import type { Tool } from '../../../../../server/features/ingest/tools/tool';
import { findTool, tools } from '../../../../../server/features/ingest/tools/tools';

const now = new Date('2026-11-24T12:00:00Z');
const namespace = { tool: 'x', source: 's' };
const read = (tool: Tool, message: unknown) =>
  boundedItems(tool.read(message), () => listPaths(message)).map((item) => readItem(item, namespace, now));
const bodyOf = ({ sample }: Tool) =>
  typeof sample.body === 'string' ? sample.body : JSON.stringify(sample.body);
const saidOf = (tool: Tool) =>
  readMessage(Buffer.from(bodyOf(tool)), tool.sample.contentType ?? 'application/json');

test('each tool has its own name, and steps that say where to enter the address', () => {
  expect(new Set(tools.map(({ id }) => id)).size).toBe(tools.length);
  for (const { id, name, steps, sends, signature } of tools) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(findTool(id.toUpperCase().replace('-', '_'))?.id).toBe(id);
    expect([id, steps.join(' ')]).toEqual([id, expect.stringContaining('{address}')]);
    for (const text of [name, sends, signature.how, ...steps]) expect(text).not.toMatch(/undefined|\s$/);
  }
});

describe.each(tools.map((tool) => [tool.name, tool] as const))('%s', (_, tool) => {
  test('reads its own documented message', async () => {
    const taken = read(tool, await saidOf(tool));
    expect(taken.filter((one) => 'reason' in one)).toEqual([]);
    const events = taken.filter((one) => 'messageId' in one);
    expect(events.length).toBeGreaterThan(0);
    const people = new Set(events.map(({ email, user }) => email ?? user));
    expect(
      [...people].every(
        (person) => person?.includes('northwind.example') || /^hubspot-|^user-/.test(person ?? ''),
      ),
    ).toBe(true);
    // The same message again is a repeat and can't count twice.
    const again = read(tool, await saidOf(tool)).filter((one) => 'messageId' in one);
    const idOf = ({ messageId, digest, isStatement }: IncomingEvent) => [
      isStatement ? '' : messageId,
      digest,
    ];
    expect(again.map(idOf)).toEqual(events.map(idOf));
  });

  test('never throws or drops an entry, whatever is missing or unusual in the message', async () => {
    const said = await saidOf(tool);
    const places = placesOf(said);
    const odd = fc.oneof(
      fc.constant(undefined),
      fc.constantFrom(
        null,
        '',
        0,
        1e300,
        -1,
        true,
        [],
        {},
        [[]],
        '\u0000',
        '\ud800',
        'x'.repeat(3000),
        JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
      ),
      fc.jsonValue(),
    );
    const change = fc.record({ at: fc.nat(places.length - 1), by: odd });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const message = changes.reduce((so, { at, by }) => changed(so, places[at] ?? [], by), said);
        const taken = read(tool, message);
        expect(taken.length).toBeGreaterThan(0);
        for (const one of taken) {
          expect('messageId' in one || 'reason' in one || 'erase' in one || 'notice' in one).toBe(true);
          if ('messageId' in one) expect(Number.isNaN(one.at.getTime())).toBe(false);
          if ('reason' in one) expect(one.reason).toMatch(/^\S.*\S$/s);
        }
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.anything(), (message) => {
        tool.read(message);
      }),
    );
  });

  test.each([0, 1])(
    'cuts no character of a long text in half, wherever it is: shifted by %i',
    async (shift) => {
      const said = await saidOf(tool);
      const long = `${'x'.repeat(shift)}${'🌻'.repeat(3000)}`;
      for (const place of placesOf(said)) {
        const taken = JSON.stringify(read(tool, changed(said, place, long)));
        expect([place, taken.match(/.{0,80}(?:\\ud[89a-f]|unpaired surrogate)/)]).toEqual([place, null]);
      }
    },
  );
});

const secret = 'the secret of this source';
const seconds = String(Math.round(now.getTime() / 1000));
const hex = (text: string, key = secret) => createHmac('sha256', key).update(text).digest('hex');
const base64 = (text: string, key = secret) => createHmac('sha256', key).update(text).digest('base64');
const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

/** How each tool signs a body, according to its own documentation. */
const signers: Record<string, (body: string, key: string) => Record<string, string>> = {
  hubspot: (body, key) => ({
    'x-hubspot-request-timestamp': String(now.getTime()),
    'x-hubspot-signature-v3': base64(
      `POSThttps://passback.example/in/key/hubspot${body}${now.getTime()}`,
      key,
    ),
  }),
  mautic: (body, key) => ({ 'webhook-signature': base64(body, key) }),
  ghost: (body, key) => ({
    'x-ghost-signature': `sha256=${hex(`${body}${now.getTime()}`, key)}, t=${now.getTime()}`,
  }),
  klaviyo: (body, key) => ({
    'klaviyo-timestamp': seconds,
    'klaviyo-signature': hex(`${body}${seconds}`, key),
  }),
  'customer-io': (body, key) => ({
    'x-cio-timestamp': seconds,
    'x-cio-signature': hex(`v0:${seconds}:${body}`, key),
  }),
  zoom: (body, key) => ({
    'x-zm-request-timestamp': seconds,
    'x-zm-signature': `v0=${hex(`v0:${seconds}:${body}`, key)}`,
  }),
  calendly: (body, key) => ({
    'calendly-webhook-signature': `t=${seconds},v1=${hex(`${seconds}.${body}`, key)}`,
  }),
  'cal-com': (body, key) => ({ 'x-cal-signature-256': hex(body, key) }),
  typeform: (body, key) => ({ 'typeform-signature': `sha256=${base64(body, key)}` }),
  tally: (body, key) => ({ 'tally-signature': base64(body, key) }),
  meta: (body, key) => ({ 'x-hub-signature-256': `sha256=${hex(body, key)}` }),
  linkedin: (body, key) => ({ 'x-li-signature': hex(`hmacsha256=${body}`, key) }),
  segment: (body, key) => ({ 'x-signature': createHmac('sha1', key).update(body).digest('hex') }),
  sendgrid: (body) => ({
    'x-twilio-email-event-webhook-timestamp': seconds,
    'x-twilio-email-event-webhook-signature': createSign('sha256')
      .update(seconds + body)
      .sign(pair.privateKey, 'base64'),
  }),
};
const requestOf = (tool: string, body: string, headers: Record<string, string>, at = now): SignedRequest => ({
  method: 'POST',
  url: new URL(`https://passback.example/in/key/${tool}`),
  header: (name) => headers[name],
  bytes: Buffer.from(body),
  body: JSON.parse(body),
  now: at,
});
const late = new Date(now.getTime() + 6 * 60_000);
const withoutTime = new Set(['mautic', 'cal-com', 'typeform', 'tally', 'meta', 'linkedin', 'segment']);

describe.each(Object.entries(signers))('the signature of %s', (id, sign) => {
  const tool = findTool(id);
  const key = id === 'sendgrid' ? publicKey : secret;
  const isSigned = (body: string, headers: Record<string, string>, at = now, own = key) =>
    tool?.signature.isSigned(requestOf(id, body, headers, at), own);
  const body = '{"a":"ü"}';

  test('is valid only for its body and secret, and for five minutes if it has a timestamp', () => {
    const headers = sign(body, key);
    expect(isSigned(body, headers)).toBe(true);
    expect(isSigned('{"a":"u"}', headers)).toBe(false);
    expect(isSigned(body, headers, now, 'another secret')).toBe(false);
    expect(isSigned(body, {})).toBe(false);
    expect(isSigned(body, headers, late)).toBe(withoutTime.has(id));
    for (const name of Object.keys(headers)) {
      expect(isSigned(body, { ...headers, [name]: '' })).toBe(false);
      expect(isSigned(body, { ...headers, [name]: 'x'.repeat(100_000) })).toBe(false);
    }
  });
});

test('Mailgun’s signature and Google’s key are part of the body', () => {
  const signature = { timestamp: seconds, token: 'abc', signature: hex(`${seconds}abc`) };
  const mailgun = (fields: object, at = now) =>
    findTool('mailgun')?.signature.isSigned(
      requestOf('mailgun', JSON.stringify({ signature: fields }), {}, at),
      secret,
    );
  expect([
    mailgun(signature),
    mailgun({ ...signature, token: 'abd' }),
    mailgun({}),
    mailgun(signature, late),
  ]).toEqual([true, false, false, false]);
  const google = (body: object) =>
    findTool('google-ads')?.signature.isSigned(requestOf('google-ads', JSON.stringify(body), {}), secret);
  expect([google({ google_key: secret }), google({ google_key: 'x' }), google({}), google([])]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('each tool that signs has a test here; for all others the secret is in the address or a header', () => {
  for (const { id, signature } of tools) {
    const isTested = id in signers || id === 'mailgun' || id === 'google-ads';
    expect([id, signature.signs]).toEqual([id, isTested]);
  }
  const request = (headers: Record<string, string>, query = '') => ({
    ...requestOf('brevo', '{}', headers),
    url: new URL(`https://passback.example/in/key/brevo${query}`),
  });
  const basic = Buffer.from(`passback:${secret}`).toString('base64');
  for (const [expected, headers, query] of [
    [true, {}, `?secret=${encodeURIComponent(secret)}`],
    [true, { authorization: `Bearer ${secret}` }, ''],
    [true, { authorization: `Basic ${basic}` }, ''],
    [false, {}, '?secret=x'],
    [false, { authorization: `Bearer ${secret}x` }, ''],
    [false, { authorization: 'Basic x' }, ''],
    [false, {}, ''],
  ] as const) {
    expect([headers, query, secretInAddress.isSigned(request(headers, query), secret)]).toEqual([
      headers,
      query,
      expected,
    ]);
  }
});

/** Every place in a message. */
function placesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesOf(inner, [...path, name]))];
}

/** A message with another value at one place; undefined removes it. */
function changed(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const next = key === name ? changed(inner, rest, by) : inner;
    return next === undefined ? [] : [[key, next]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, test } from 'vitest';
import { tools } from '../../../../../server/features/ingest/tools/tools';
import { createSources } from '../../support/sources';
import { describeOnStores } from '../../support/stores';

const now = new Date('2026-11-24T12:00:00Z');
const secret = 'a secret of some length';
const seconds = Math.round(now.getTime() / 1000);
const sign = (text: string, encoding: 'hex' | 'base64', key = secret) =>
  createHmac('sha256', key).update(text).digest(encoding);

const body = '{"mail": "door@one.example", "name": "Dora Door"}';
const mapping = { email: 'mail', name: 'name' };

interface Case {
  signature: object;
  valid: (body: string) => Record<string, string>;
  /** Valid in all but one respect. */
  invalid: Record<string, (body: string) => Record<string, string>>;
}
const other = (body: string) => `${body} `;
const timestamped = (body: string, at = seconds, key = secret) =>
  `t=${at},v1=${sign(`${at}.${body}`, 'hex', key)}`;
const standard = (body: string, at = now, key = secret) => ({
  'webhook-id': 'msg_1',
  'webhook-timestamp': String(Math.round(at.getTime() / 1000)),
  'webhook-signature': new Webhook(Buffer.from(key).toString('base64')).sign('msg_1', at, body),
});
const long = 6 * 60_000;

const cases: Record<string, Case> = {
  'HMAC in hex': {
    signature: { scheme: 'hmac-sha256-hex', header: 'X-Signature' },
    valid: (body) => ({ 'x-signature': sign(body, 'hex').toUpperCase() }),
    invalid: {
      base64: (body) => ({ 'x-signature': sign(body, 'base64') }),
      'another secret': (body) => ({ 'x-signature': sign(body, 'hex', 'another') }),
      'another body': (body) => ({ 'x-signature': sign(other(body), 'hex') }),
      'another header': (body) => ({ 'x-other': sign(body, 'hex') }),
    },
  },
  'HMAC behind a prefix, as Typeform sends it': {
    signature: { scheme: 'hmac-sha256-base64', header: 'Typeform-Signature', prefix: 'sha256=' },
    valid: (body) => ({ 'typeform-signature': `sha256=${sign(body, 'base64')}` }),
    invalid: {
      'without the prefix': (body) => ({ 'typeform-signature': sign(body, 'base64') }),
      'of nothing': () => ({ 'typeform-signature': 'sha256=AAAA' }),
      'only the prefix': () => ({ 'typeform-signature': 'sha256=' }),
    },
  },
  'HMAC with its time, as Calendly sends it': {
    signature: { scheme: 'timestamped', header: 'Calendly-Webhook-Signature' },
    valid: (body) => ({ 'calendly-webhook-signature': timestamped(body) }),
    invalid: {
      old: (body) => ({ 'calendly-webhook-signature': timestamped(body, seconds - 400) }),
      'of the future': (body) => ({ 'calendly-webhook-signature': timestamped(body, seconds + 400) }),
      'another time': (body) => ({
        'calendly-webhook-signature': timestamped(body).replace(`t=${seconds}`, `t=${seconds + 1}`),
      }),
      'no time': (body) => ({ 'calendly-webhook-signature': `v1=${sign(`.${body}`, 'hex')}` }),
    },
  },
  'Standard Webhooks': {
    signature: { scheme: 'standard-webhooks' },
    valid: (body) => standard(body),
    invalid: {
      old: (body) => standard(body, new Date(now.getTime() - long)),
      'another secret': (body) => standard(body, now, 'another secret of length'),
      'another id': (body) => ({ ...standard(body), 'webhook-id': 'msg_2' }),
    },
  },
  'a token in a header': {
    signature: { scheme: 'token', header: 'X-Token' },
    valid: () => ({ 'x-token': secret }),
    invalid: { another: () => ({ 'x-token': `${secret}x` }), none: () => ({}) },
  },
};

describeOnStores('a source’s secret', (store) => {
  let made: Awaited<ReturnType<typeof createSources>>;
  beforeAll(async () => {
    made = await createSources(store(), now);
  });

  describe.each(Object.entries(cases))('%s', (name, { signature, valid, invalid }) => {
    test('lets valid messages in and keeps others out, and is itself stored nowhere', async () => {
      const given = name === 'Standard Webhooks' ? Buffer.from(secret).toString('base64') : secret;
      const { key } = await made.makeSource(name, { secret: given, mapping: { ...mapping, signature } });
      const mail = `${name.replace(/\W/g, '').toLowerCase()}@door.example`;
      const own = body.replace('door@one.example', mail);
      for (const [kind, headers] of Object.entries({ ...invalid, nothing: (_: string) => ({}) })) {
        const refused = await made.post(`/in/${key}`, own, headers(own));
        expect([kind, refused.status]).toEqual([kind, 401]);
        // Only a wrong time isn't the secret's fault.
        const isLate = ['old', 'of the future'].includes(kind);
        expect([kind, refused.body.detail]).toEqual([
          kind,
          expect.stringMatching(isLate ? /clock/ : /Use the same secret/),
        ]);
      }
      expect((await made.api.find({ email: mail })).status).toBe('unknown');
      expect((await made.post(`/in/${key}`, own, valid(own))).body).toMatchObject({
        stored: 1,
        rejected: [],
      });
    });
  });

  test('protects every route: forms, CloudEvents, mappings and each tool', async () => {
    const { key } = await made.makeSource('All doors', { secret, mapping });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const event = {
      specversion: '1.0',
      id: '1',
      source: '/s',
      type: 'demo.requested',
      subject: 'a@b.example',
    };
    const doors: [string, string, Record<string, string>][] = [
      ['', body, {}],
      ['', 'mail=door%40one.example', form],
      ['', JSON.stringify(event), { 'content-type': 'application/cloudevents+json' }],
      ['', JSON.stringify([event]), { 'content-type': 'application/cloudevents-batch+json' }],
      ['', '{}', { 'ce-id': '1', 'ce-source': '/s', 'ce-type': 'demo.requested', 'ce-specversion': '1.0' }],
      ['', '', {}],
      ...tools.map(({ id, sample }): [string, string, Record<string, string>] => [
        `/${id}`,
        typeof sample.body === 'string' ? sample.body : JSON.stringify(sample.body),
        sample.contentType ? { 'content-type': sample.contentType } : {},
      ]),
    ];
    for (const [door, sent, headers] of doors) {
      const { status, body } = await made.post(`/in/${key}${door}`, sent, headers);
      expect([door, sent.slice(0, 20), status]).toEqual([door, sent.slice(0, 20), 401]);
      expect(body.detail).toMatch(door ? /signed|secret/ : /doesn’t define how requests are signed/);
    }
  });

  test('CloudEvents are accepted with the signature that the source’s mapping names, and with no other', async () => {
    const signature = { scheme: 'hmac-sha256-hex', header: 'X-Signature' };
    const { key } = await made.makeSource('Signed CloudEvents', { secret, mapping: { signature } });
    const sent = JSON.stringify({
      specversion: '1.0',
      id: '1',
      source: '/s',
      type: 'demo.requested',
      subject: 'ce@door.example',
    });
    const headers = { 'content-type': 'application/cloudevents+json', 'x-signature': sign(sent, 'hex') };
    expect((await made.post(`/in/${key}`, sent, headers)).body).toMatchObject({ stored: 1 });
    expect((await made.post(`/in/${key}`, `${sent} `, headers)).status).toBe(401);
  });

  test.each([
    [{ scheme: 'md5', header: 'X' }, 'mapping.signature.scheme: Use one of hmac-sha256-hex'],
    [{ scheme: 'hmac-sha256-hex' }, 'mapping.signature.header: Set the header that contains the signature'],
    [{ scheme: 'hmac-sha256-base64', prefix: 'v1=' }, 'mapping.signature.header: Set the header'],
    [{ scheme: 'hmac-sha256-hex', header: 'X', query: 'x' }, 'mapping.signature.query: Only a token'],
    [
      { scheme: 'timestamped', header: 'X', prefix: 'v1=' },
      'mapping.signature.prefix: timestamped has no prefix',
    ],
    [{ scheme: 'standard-webhooks', header: 'X' }, 'mapping.signature.header: standard-webhooks always uses'],
    [{ scheme: 'standard-webhooks', query: 'x' }, 'mapping.signature.query: Only a token'],
    [
      { scheme: 'standard-webhooks', prefix: 'x' },
      'mapping.signature.prefix: standard-webhooks has no prefix',
    ],
    [{ scheme: 'hmac-sha256-hex', header: 'X Y' }, 'mapping.signature.header: Enter a header name'],
    [{ scheme: 'token' }, 'Set the header or query parameter that contains the token'],
    [{ scheme: 'timestamped', query: 'x', header: 'X' }, 'Only a token can be a query parameter'],
  ])('a signature that can’t be checked is refused as a setting: %j', async (signature, explanation) => {
    const { set } = await made.makeSource(`Setting ${JSON.stringify(signature)}`);
    const { status, body } = await set({ mapping: { ...mapping, signature } });
    expect(status).toBe(400);
    expect(body.detail).toContain(explanation);
  });

  test('a token may be in the query of the address', async () => {
    const signature = { scheme: 'token', query: 'token' };
    const { key } = await made.makeSource('Query', { secret, mapping: { ...mapping, signature } });
    const own = body.replace('door@', 'query@');
    expect((await made.post(`/in/${key}?token=wrong`, own)).status).toBe(401);
    expect((await made.post(`/in/${key}?token=${encodeURIComponent(secret)}`, own)).status).toBe(200);
  });

  test('HubSpot’s old signatures are recognized, and the answer says how to get the new one', async () => {
    const { key } = await made.makeSource('Old HubSpot', { secret });
    const headers = { 'x-hubspot-signature': sign(body, 'hex'), 'x-hubspot-signature-version': 'v2' };
    const { status, body: answer } = await made.post(`/in/${key}/hubspot`, body, headers);
    expect([status, answer.detail]).toEqual([401, expect.stringMatching(/version 2.*Only version 3/)]);
  });
});

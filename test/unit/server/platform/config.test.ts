import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../../server/platform/config';
import { endpointSettings, type Flags } from '../../../../server/platform/settings';

/** Values that each setting refuses, and what the message suggests. */
const refused: Record<string, [values: string[], hint: RegExp]> = {
  HOST: [['nowhere', '300.1.1.1', 'http://1.2.3.4'], /IP address/],
  PORT: [['x', '-1', '65536', '8787.5', '1e3'], /from 0/],
  PUBLIC_URL: [['http://passback.acme.example', 'passback.acme.example'], /https:\/\//],
  INSTALL_URL: [['javascript:alert(1)', 'chromewebstore.google.com/x'], /https:\/\//],
  TRUST_PROXY: [['-1', '10', 'all'], /number of proxies/],
  DRAIN_NOTICE: [['21', 'soon'], /from 0 to 20/],
  INSECURE: [['maybe'], /true or false/],
  ALLOW_PRIVATE_TARGETS: [['2'], /true or false/],
  DATABASE_URL: [['mysql://db/passback', 'db'], /postgres:\/\//],
  DATABASE_OWNER_URL: [['http://db'], /postgres:\/\//],
  SMTP_URL: [['mail.acme.example', 'https://mail.acme.example'], /smtps:\/\//],
  MAIL_FROM: [['passback', 'a@b@c'], /passback@your-company.com/],
  LOG_LEVEL: [['loud'], /silent/],
};

describe('an invalid value is refused under the name it was set by', () => {
  const cases = Object.entries(refused).flatMap(([env, [values, hint]]) =>
    values.map((value) => ({ env, value, hint })),
  );
  test.each(cases)('$env=$value', ({ env, value, hint }) => {
    expect(() => readConfig({ [env]: value })).toThrow(hint);
    expect(() => readConfig({ [env]: value })).toThrow(`${env} is “${value}”`);
    const flag = endpointSettings.find((setting) => setting.env === env)?.flag;
    const flags: Flags = { [env]: value };
    if (flag) expect(() => readConfig({}, flags)).toThrow(`--${flag} is “${value}”`);
  });

  test('all invalid values at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });

  test('a mail server without a sender', () => {
    expect(() => readConfig({ SMTP_URL: 'smtps://mail.acme.example' })).toThrow(/MAIL_FROM is missing/);
  });

  test('without showing a password', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://owner:s3cret@word@db/passback' });
    expect(read).toThrow('mysql://owner:…@db/passback');
  });
});

test('a flag overrides the environment, and an empty variable counts as unset', () => {
  const { port, host, logLevel } = readConfig({ PORT: '1', HOST: '', LOG_LEVEL: 'DEBUG' }, { PORT: '2' });
  expect({ port, host, logLevel }).toEqual({ port: 2, host: '127.0.0.1', logLevel: 'debug' });
});

test('a person at a terminal sees no requests in the log', () => {
  expect([readConfig({}, {}, true).logLevel, readConfig({}, {}, false).logLevel]).toEqual(['warn', 'info']);
});

describe('an address that other computers can reach', () => {
  const loopback = fc.oneof(
    fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((bytes) => `127.${bytes.join('.')}`),
    fc.constantFrom('localhost', '::1', '::ffff:127.0.0.1'),
  );
  const open = fc.oneof(
    fc.ipV4().filter((address) => !address.startsWith('127.')),
    fc.constantFrom('0.0.0.0', '::', 'fe80::1', '2001:db8::7', '::ffff:10.0.0.1'),
  );

  test('is refused without TLS in front, unless --insecure allows it', () => {
    fc.assert(
      fc.property(open, (host) => {
        expect(() => readConfig({ HOST: host })).toThrow(/clear text.*PUBLIC_URL.*--insecure/);
        expect(readConfig({ HOST: host }, { INSECURE: true }).host).toBe(host);
        expect(readConfig({ HOST: host, PUBLIC_URL: 'https://passback.acme.example' }).proxies).toBe(1);
      }),
    );
  });

  test('does not include one that leads back to this machine', () => {
    fc.assert(
      fc.property(loopback, (host) => {
        expect(readConfig({ HOST: host }).host).toBe(host);
      }),
    );
  });
});

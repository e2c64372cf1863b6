import { createServer, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkedLookup } from '../../../../../server/features/webhooks/checked-lookup';
import { findUrlIssue } from '../../../../../server/features/webhooks/find-url-issue';
import { isPublicAddress } from '../../../../../server/features/webhooks/is-public-address';
import { postToUrl } from '../../../../../server/features/webhooks/post-to-url';
import { listen } from '../../../../support/listen';
import { startReceiver } from '../../../../support/receiver';

const notPublic = [
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254', // The metadata service of most clouds.
  '172.16.0.1',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::a00:1',
  '2001:db8::1',
  '2002:a00:1::',
  'fc00::1',
  'fe80::1',
  'ff02::1',
  'nonsense',
];

describe('targets in private networks', () => {
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.stop());
  const port = () => new URL(receiver.url).port;

  test.each(notPublic)('%s is not a public address', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['93.184.215.14', '1.1.1.1', '2606:4700::1111', '::ffff:1.1.1.1'])(
    '%s is a public address',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    '127.0.0.1',
    '2130706433', // 127.0.0.1 as one number,
    '0x7f.1', // in other spellings,
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost', // and behind a name.
  ])('nothing is sent to %s unless it is allowed', async (host) => {
    const posted = await postToUrl(`http://${host}:${port()}/`, '{}', {}, { allowsPrivate: false });
    expect(posted).toEqual({
      failure: expect.stringMatching(/isn’t on the public internet.*ALLOW_PRIVATE_TARGETS=true/),
    });
    expect(receiver.received).toEqual([]);
  });

  test('where it is allowed, it is sent', async () => {
    const posted = await postToUrl(`http://localhost:${port()}/`, '{}', {}, { allowsPrivate: true });
    expect(posted).toMatchObject({ status: 200 });
    receiver.received.length = 0;
  });

  test('a name is resolved once, and one private address among its addresses is enough to refuse it', async () => {
    let asked = 0;
    const lookup = checkedLookup(false, (_, __, done) => {
      asked++;
      done(null, [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    });
    const posted = await postToUrl(
      `http://two.example:${port()}/`,
      '{}',
      {},
      { allowsPrivate: false, lookup },
    );
    expect(posted).toEqual({ failure: expect.stringMatching(/leads to 127\.0\.0\.1/) });
    expect(asked).toBe(1);
    expect(receiver.received).toEqual([]);
  });

  test('a name that resolves elsewhere a moment later gains nothing: the socket uses the address that was checked', async () => {
    const answers = ['93.184.215.14', '127.0.0.1'];
    const asked: string[] = [];
    const lookup = checkedLookup(false, (_, __, done) => {
      const address = answers[asked.length] ?? '';
      asked.push(address);
      setImmediate(() => done(null, [{ address, family: 4 }]));
    });
    const tried = await new Promise((done) => {
      const sent = request(`http://rebinding.example:${port()}/`, { lookup, agent: false, method: 'POST' });
      sent.on('error', () => {});
      sent.on('socket', (socket) =>
        socket.once('lookup', (_, address) => {
          done(address); // The address that the socket will connect to.
          sent.destroy();
        }),
      );
    });
    expect(tried).toBe('93.184.215.14');
    expect(asked).toEqual(['93.184.215.14']);
    expect(receiver.received).toEqual([]);
  });

  test.each([
    ['ftp://crm.example/', /must start with https/],
    ['file:///etc/passwd', /must start with https/],
    ['https://user:secret@crm.example/', /user name or password/],
    ['crm.example/hook', /isn’t a URL/],
    ['http://10.0.0.1/', /10\.0\.0\.1/],
    ['http://[fd00::1]/', /fd00::1/],
  ])('%s is refused with an explanation', async (url, explanation) => {
    expect(findUrlIssue(url, { allowsPrivate: false, allowsHttp: true })).toMatch(explanation);
    expect(await postToUrl(url, '{}', {}, { allowsPrivate: false })).toEqual({
      failure: expect.stringMatching(explanation),
    });
  });

  test.each([
    'http://localhost:8787/',
    'https://Printer.localhost/',
    'http://169.254.169.254/',
    'http://[::127.0.0.1]/',
  ])('%s is refused as an internal address when it is entered, whether or not http is allowed', (url) => {
    for (const allowsHttp of [true, false]) {
      expect(findUrlIssue(url, { allowsPrivate: false, allowsHttp })).toMatch(/public internet/);
    }
  });

  test('an endless answer is read up to a small limit, and counts by its status', async () => {
    const endless = createServer((_, response) => {
      response.writeHead(500);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    });
    const { url } = await listen(endless);
    const begun = Date.now();
    const posted = await postToUrl(url, '{}', {}, { allowsPrivate: true });
    expect(posted).toMatchObject({ status: 500, text: 'x'.repeat(4096) });
    expect(Date.now() - begun).toBeLessThan(10_000); // The timeout did not end it.
    await new Promise((done) => {
      endless.close(done);
      endless.closeAllConnections();
    });
  });

  test('an answer that breaks off counts by its status', async () => {
    const half = await startReceiver(() => ({ status: 200, text: 'o', headers: { 'content-length': '2' } }));
    const sent = postToUrl(half.url, '{}', {}, { allowsPrivate: true, timeoutMs: 500 });
    expect(await sent).toMatchObject({ status: 200, text: 'o' });
    await half.stop();
  });
});

import fc from 'fast-check';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseMailboxes } from '../../../../../server/features/webhooks/mailboxes';
import { createSenders } from '../../../../../server/features/webhooks/send-event';
import { createSendMail } from '../../../../../server/features/webhooks/send-mail';
import { toMail } from '../../../../../server/features/webhooks/to-mail';
import { readConfig } from '../../../../../server/platform/config';
import { outgoingEvent } from '../../../../../utils/contract/console/outgoing-event';
import {
  createdTarget,
  deliveriesResponse,
  targetsResponse,
} from '../../../../../utils/contract/console/target';
import { createApi, identifyEvent } from '../../support/api';
import { signInTo } from '../../support/console';
import { createClock, runDueJobs } from '../../support/deliveries';
import { dispositionItem } from '../../support/items';
import { describeOnStores } from '../../support/stores';

interface Received {
  from: string;
  to: string[];
  text: string;
}

/** A mail server with a login that keeps what it gets. */
async function startMailServer() {
  const received: Received[] = [];
  const refusing = new Set<string>();
  const silent = new Set<string>();
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      password === 's3cret' ? done(null, { user: username }) : done(new Error('Wrong password')),
    onRcptTo: ({ address }, _, done) => {
      if (silent.has(address)) return; // Never answers.
      done(refusing.has(address) ? new Error(`No such person: ${address}`) : undefined);
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        const text = Buffer.concat(parts).toString('utf8').replaceAll('=\r\n', '').replaceAll('\r', '');
        received.push({ from, to, text });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((done) => listening.once('listening', done));
  const address = listening.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    received,
    refusing,
    silent,
    url: (password = 's3cret') => `smtp://passback:${password}@127.0.0.1:${port}`,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}

describeOnStores('a target that is an email address', (store) => {
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  let clock: ReturnType<typeof createClock>;
  let api: Awaited<ReturnType<typeof createApi>>;
  let config: ReturnType<typeof readConfig>;

  const useConfig = async (env: Record<string, string>) => {
    config = readConfig(env);
    api = await createApi(store(), clock.now, { config });
  };
  beforeEach(async () => {
    clock = createClock(new Date().toISOString());
    mail = await startMailServer();
    await useConfig({ SMTP_URL: mail.url(), MAIL_FROM: 'passback@acme.example' });
  });
  afterEach(() => mail.stop());

  const asAdmin = async (method: string, path = '', body?: object) =>
    api.call(`/v1/console/targets${path}`, {
      method,
      headers: (await signInTo(store(), api, 'admin', clock.now())).headers,
      body: body && JSON.stringify(body),
    });
  const make = (more: object = {}) =>
    asAdmin('POST', '', {
      kind: 'mail',
      name: 'Both teams',
      url: 'Jo@Acme.example; kim@acme.example',
      ...more,
    });
  const work = (ms = 0) => {
    clock.pass(ms);
    return runDueJobs(store(), {
      now: clock.now,
      ...createSenders(config),
      endpointUrl: 'https://p.example',
    });
  };
  const say = async (note: string) => {
    await api.send('/v1/identify', identifyEvent('priya@one.example', { name: 'Priya Raman' }));
    const { lead } = await api.find({ email: 'priya@one.example' });
    await api.post('/v1/feedback', { items: [dispositionItem(lead.id, 'accepted', { note })] });
    await work(60_000);
  };

  test('gets an email with the message, as text and HTML, and a link', async () => {
    const { body } = await make();
    expect(createdTarget.parse(body)).toMatchObject({
      kind: 'mail',
      address: 'jo@acme.example, kim@acme.example',
    });
    await say('Call them <b>today</b>');
    const [first] = mail.received;
    expect(mail.received).toHaveLength(1);
    expect(first).toMatchObject({
      from: 'passback@acme.example',
      to: ['jo@acme.example', 'kim@acme.example'],
    });
    expect(first?.text).toMatch(/^Subject: Priya Raman.*: Accept$/m);
    expect(first?.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@passback>$/m);
    expect(first?.text).toContain('https://p.example/console/inbox/');
    expect(first?.text).toContain('&#60;b&#62;today&#60;/b&#62;');
    const { targets } = targetsResponse.parse((await asAdmin('GET')).body);
    expect(targets[0]?.lastSuccessAt).toBeDefined();
  });

  test('is tested at once, and a refused password is reported with how to fix it', async () => {
    const { id } = createdTarget.parse((await make()).body);
    expect((await asAdmin('POST', `/${id}/test`)).body).toMatchObject({
      state: 'delivered',
      lastStatus: 250,
    });
    expect(mail.received[0]?.text).toContain('Test from Passback');
    await useConfig({ SMTP_URL: mail.url('wrong'), MAIL_FROM: 'passback@acme.example' });
    const other = createdTarget.parse((await make()).body);
    const failed = (await asAdmin('POST', `/${other.id}/test`)).body;
    expect(failed.lastError).toMatch(
      /refused the endpoint’s user name or password.*Wrong password.*SMTP_URL/,
    );
  });

  test('is retried while the server is down, and gets the email once it is back', async () => {
    const { id } = createdTarget.parse((await make()).body);
    const { url } = mail;
    await mail.stop();
    await say('');
    const deliveries = async () =>
      deliveriesResponse.parse((await asAdmin('GET', `/${id}/deliveries`)).body).deliveries;
    expect(await deliveries()).toMatchObject([
      { state: 'failed', lastError: expect.stringContaining('can’t be reached') },
    ]);
    mail = await startMailServer();
    expect(mail.url()).not.toBe(url());
    config = readConfig({ SMTP_URL: mail.url(), MAIL_FROM: 'passback@acme.example' });
    await work(3_600_000);
    expect(await deliveries()).toMatchObject([{ state: 'delivered' }]);
    expect(mail.received).toHaveLength(1);
  });

  test('that the server accepts for only some people is delivered once, and names the others', async () => {
    mail.refusing.add('kim@acme.example');
    const { id } = createdTarget.parse((await make()).body);
    const tested = (await asAdmin('POST', `/${id}/test`)).body;
    expect(tested).toMatchObject({
      state: 'delivered',
      lastError: expect.stringContaining('kim@acme.example'),
    });
    expect(mail.received).toMatchObject([{ to: ['jo@acme.example'] }]);
    mail.refusing.add('jo@acme.example');
    const refused = (await asAdmin('POST', `/${id}/test`)).body;
    expect(refused).toMatchObject({
      state: 'given-up',
      lastError: expect.stringMatching(/refused.*recipient/),
    });
  });

  test('on a server that never finishes fails in time for the next attempt', async () => {
    mail.silent.add('jo@acme.example');
    const send = createSendMail({ smtpUrl: mail.url(), mailFrom: 'passback@acme.example' }, 300);
    const sent = await send({ to: ['jo@acme.example'], subject: 'S', text: 'T', html: 'T', id: 'one' });
    expect(sent).toEqual({ failure: expect.stringContaining('didn’t finish') });
  });

  test('can’t be added without a mail server, and says what to set', async () => {
    await useConfig({});
    const { status, body } = await make();
    expect([status, body.detail]).toEqual([400, expect.stringContaining('Set SMTP_URL and MAIL_FROM')]);
  });

  test.each([
    ['nobody', ' ', 'Enter at least one'],
    ['no address', 'jo@acme.example, kim', '“kim” isn’t an email address.'],
    ['too many people', Array.from({ length: 21 }, (_, at) => `p${at}@acme.example`).join(), 'at most 20'],
    ['a header', 'jo@acme.example\r\nBcc: eve@evil.example', 'isn’t an email address'],
  ])('with %s is refused with what is wrong', async (_, url, detail) => {
    const { status, body } = await make({ url });
    expect([status, body.detail]).toEqual([400, expect.stringContaining(detail)]);
  });

  test('keeps its addresses when only its name changes, and takes new ones', async () => {
    const { id } = createdTarget.parse((await make()).body);
    await asAdmin('PATCH', `/${id}`, { name: 'Sales', allowsHttp: false });
    const changed = await asAdmin('PATCH', `/${id}`, { url: 'all@acme.example' });
    expect(changed.body).toMatchObject({ name: 'Sales', address: 'all@acme.example' });
  });
});

describe('an email', () => {
  test('shows what people wrote as text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (message) => {
        const id = crypto.randomUUID();
        const event = outgoingEvent.parse({
          ...{ id, type: 'test', timestamp: new Date().toISOString(), data: { message } },
        });
        const { subject, html } = toMail(event);
        expect(subject.length).toBeLessThanOrEqual(150);
        expect(html.replaceAll(/<\/?(?:p|strong)>/g, '')).not.toMatch(/[<>"']/);
      }),
    );
  });

  test('addresses are found whatever separates them, each once', () => {
    const address = fc.integer({ min: 1, max: 9 }).map((at) => `person${at}@acme.example`);
    fc.assert(
      fc.property(
        fc.array(address, { minLength: 1, maxLength: 15 }),
        fc.constantFrom(',', ';', ' ', ', ', '\n', ' ; '),
        (addresses, separator) => {
          expect(parseMailboxes(addresses.join(separator))).toEqual({ addresses: [...new Set(addresses)] });
        },
      ),
    );
  });
});

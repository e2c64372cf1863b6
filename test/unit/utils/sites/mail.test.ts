import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { selectProspects } from '../../../../utils/lookup/select-prospects';
import { pageIdentity } from '../../../../utils/sites/addresses';
import { roundcube } from '../../../../utils/sites/webmails/roundcube';
import { gmailThread } from '../../../fixtures/pages/gmail';
import { protonMail, yahooMail } from '../../../fixtures/pages/other-mail';
import { roundcubeCompose, roundcubeMessage } from '../../../fixtures/pages/roundcube';
import { pageAt, read } from './support';

const own = 'rep@acme-sales.example';
const rep = { email: own, name: 'Rep' };
const priya = { email: 'Priya.Raman@Northwind-Robotics.example', name: 'Priya Raman' };
const address = 'priya.raman@northwind-robotics.example';
const thread = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKjkL';

describe('Gmail', () => {
  const html = gmailThread({
    own,
    messages: [
      { id: 'm-1', from: rep, to: [priya], body: 'Hello' },
      {
        id: 'm-2',
        from: priya,
        to: [rep, { email: 'tomas@northwind-robotics.example', name: 'Tomás' }],
        body: 'Hi',
      },
    ],
  });

  test('shows the people of an open thread, the newest message’s sender first, and the mailbox’s own address', () => {
    expect(read(thread, html)).toMatchObject({
      status: 'people',
      message: 'm-2',
      own: [own],
      people: [
        { keys: { email: address, name: 'Priya Raman' }, evidence: 'mail-sender' },
        { keys: { email: own }, evidence: 'mail-sender' },
        { keys: { email: 'tomas@northwind-robotics.example' }, evidence: 'mail-recipient' },
      ],
    });
  });

  test('ignores addresses in quoted text and in list rows', () => {
    expect(JSON.stringify(read(thread, html))).not.toMatch(/quoted|decoy/);
  });

  test('shows nobody on a message list and waits for a page to render', () => {
    const list = '<div role="main"><span data-legacy-thread-id="1" email="a@b.example"></span></div>';
    expect(read(thread, list)).toMatchObject({ status: 'nobody' });
    expect(read(thread, '<title>Gmail</title>')).toMatchObject({ status: 'mounting' });
  });
});

describe('Yahoo', () => {
  const url = 'https://mail.yahoo.com/n/inbox/priority/messages/AKx';
  const person = { keys: { email: address, name: 'Priya Raman' }, evidence: 'mail-sender' };

  test.each([false, true])(
    'reads the sender’s address next to the name or in the same element (apart: %s)',
    (isApart) => {
      expect(read(url, yahooMail(priya, [], isApart))).toMatchObject({ status: 'people', people: [person] });
    },
  );

  test('reads an address next to the element that contains the name', () => {
    const html = yahooMail(priya, [], true).replace(
      / <span>(Priya\.Raman@[^<]*)<\/span> <span>Monday<\/span><\/div>/,
      '</div><span>$1</span>',
    );
    expect(html).toContain(`</div><span>${priya.email}</span>`);
    expect(read(url, html)).toMatchObject({ status: 'people', people: [person] });
  });

  test('shows nobody when two addresses are next to a name', () => {
    const html = yahooMail(priya, [], true).replace('Monday', 'other@decoy.example');
    expect(read(url, html)).toMatchObject({ status: 'mounting' });
  });
});

describe('Proton Mail', () => {
  test('leaves the hidden labels of icons out of names', () => {
    const to = [{ name: 'Chen Wei', email: 'chen@northwind-robotics.example' }];
    expect(read('https://mail.proton.me/u/0/inbox/abc', protonMail(priya, to))).toMatchObject({
      people: [
        { keys: { email: address, name: 'Priya Raman' }, evidence: 'mail-sender' },
        { keys: { email: to[0]?.email, name: 'Chen Wei' }, evidence: 'mail-recipient' },
      ],
    });
  });
});

describe('Roundcube', () => {
  const url = 'https://mail.acme-sales.example/?_task=mail&_mbox=INBOX&_uid=7&_action=show';
  const html = roundcubeMessage({
    from: ['Priya Raman', address],
    to: [['Rep', own]],
    cc: [['Tomás', 'tomas@northwind-robotics.example']],
    replyTo: 'trap@elsewhere.example',
  });

  test('shows the sender of an open message first, and nobody from its body or Reply-To', () => {
    const sighting = read(url, html);
    expect(sighting).toMatchObject({
      status: 'people',
      message: 'INBOX 7',
      people: [
        { keys: { email: address } },
        { keys: { email: own } },
        { keys: { email: 'tomas@northwind-robotics.example' } },
      ],
    });
    expect(JSON.stringify(sighting)).not.toMatch(/decoy|trap/);
  });

  test('reads the preview next to the list through its iframe', () => {
    const outer = new JSDOM(
      `<div id="layout"><span class="header-title username">${own}</span><table id="messagelist"><tr><td><span class="rcmContactAddress" title="row@decoy.example">Row</span></td></tr></table><iframe id="messagecontframe"></iframe></div>`,
      { url: 'https://mail.acme-sales.example/?_task=mail' },
    ).window.document;
    const inner = new JSDOM(html, { url: `${url}&_action=preview`.replace('_action=show&', '') }).window
      .document;
    Object.defineProperty(outer.querySelector('iframe'), 'contentDocument', { value: inner });
    const sighting = roundcube.read(
      outer.documentElement,
      new URL('https://mail.acme-sales.example/?_task=mail'),
    );
    expect(sighting).toMatchObject({ status: 'people', own: [own], message: 'INBOX 7' });
    expect(JSON.stringify(sighting)).not.toContain('decoy');
  });

  test('shows a sender by their own address when the display name is another address', () => {
    const spoof = roundcubeMessage({ from: ['ceo@bigbank.example', 'mallory@spoof.example'], to: [] });
    expect(read(url, spoof)).toMatchObject({ people: [{ keys: { email: 'mallory@spoof.example' } }] });
    expect(JSON.stringify(read(url, spoof))).not.toContain('bigbank');
  });
});

describe('a draft in Roundcube', () => {
  const url = 'https://mail.acme-sales.example/?_task=mail&_action=compose&_id=19383691906b';
  const from = [own, `Rep <ana@acme-sales.example>`];
  const html = roundcubeCompose({
    from,
    to: [
      ['Priya Raman', address],
      ['', 'plain@northwind-robotics.example'],
    ],
    cc: [
      ['"ceo@bigbank.example', 'mallory@spoof.example'],
      ['', '"half'],
    ],
  });

  test('shows the recipients, To first, and the rep’s own addresses, and nothing else on the page', () => {
    expect(read(url, html)).toEqual({
      status: 'people',
      site: 'roundcube',
      message: 'compose 19383691906b',
      own: [own, 'ana@acme-sales.example'],
      people: [
        { keys: { email: address, name: 'Priya Raman' }, evidence: 'mail-draft' },
        { keys: { email: 'plain@northwind-robotics.example' }, evidence: 'mail-draft' },
        { keys: { email: 'mallory@spoof.example' }, evidence: 'mail-draft' },
      ],
    });
  });

  test('shows nobody without recipients and waits for the page to render', () => {
    expect(read(url, roundcubeCompose({ from, to: [], cc: [] }))).toMatchObject({ status: 'nobody' });
    expect(read(url, '<div id="layout"><textarea name="_to"></textarea></div>')).toMatchObject({
      status: 'mounting',
    });
  });

  test('is a different page from the next draft', () => {
    expect(pageIdentity(new URL(url))).not.toBe(pageIdentity(new URL(`${url}0`)));
  });

  test('reports each change to the recipients, and nothing once the watch has ended', async () => {
    const page = pageAt(url, html);
    const ended = new AbortController();
    let changes = 0;
    roundcube.watch?.(page.documentElement, () => changes++, ended.signal);
    const settled = () => new Promise((done) => setTimeout(done)); // Observers run before the next timer.
    page.querySelector('#composebody')?.append('typed');
    await settled();
    expect(changes).toBe(0);
    for (const list of ['#compose_to li', '#compose_cc li']) {
      page.querySelector(list)?.remove();
      await settled();
    }
    expect(changes).toBe(2);
    ended.abort();
    page.querySelector('#compose_to li')?.remove();
    await settled();
    expect(changes).toBe(2);
  });
});

describe('the people in a message', () => {
  const people = (...emails: string[]) => ({
    status: 'people' as const,
    site: 'gmail',
    people: emails.map((email) => ({ keys: { email }, evidence: 'mail-sender' as const })),
    own: ['alias@elsewhere.example'],
  });
  const team = { rep: { id: '1', name: 'Ana', email: own }, ownDomains: ['acme-sales.example'] };

  test('never looks up the rep, colleagues or automated senders', () => {
    const seen = people(
      own,
      'alias@elsewhere.example',
      'second@mine.example',
      'bob@eu.acme-sales.example',
      'offers@lists.x.example',
      'robots@googlegroups.com',
      'robots-request@x.example',
      'priya-no-reply@x.example',
      'bob@acme-sales.example',
      'no-reply@x.example',
      'noreply+1@x.example',
      'mailer-daemon@x.example',
      address,
    );
    expect(selectProspects(seen, team, ['second@mine.example']).map(({ keys }) => keys.email)).toEqual([
      address,
    ]);
  });

  test('looks up a person whose address only starts like an automated sender’s', () => {
    expect(
      selectProspects(people('bouncer@x.example', 'notifier@x.example', 'lister@x.example'), team, []),
    ).toHaveLength(3);
  });
});

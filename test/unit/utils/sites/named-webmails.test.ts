import { describe, expect, test } from 'vitest';
import { namedWebmails } from '../../../fixtures/pages/named-webmails';
import { another, sender } from '../../../fixtures/pages/person';
import { read, shownBy } from './support';

describe.each(namedWebmails)('$title', ({ id, url, html, hasRecipients }) => {
  test('shows the open message’s sender by name and address, then its recipients', () => {
    const sighting = read(url, html(sender, another));
    expect(sighting).toMatchObject({
      site: id,
      people: [
        { keys: { email: sender.email, name: sender.name }, evidence: 'mail-sender' },
        ...(hasRecipients ? [{}] : []),
      ],
    });
    expect(shownBy(sighting).filter((email) => email === another.email)).toHaveLength(hasRecipients ? 1 : 0);
  });

  test('tells two messages from the same sender apart without storing their text', () => {
    const [one, next] = ['Question', 'Offer'].map((subject) =>
      read(url, html(sender, another).replaceAll('Question', subject).replace('Thank', subject)),
    );
    expect(one).not.toEqual(next);
    expect(JSON.stringify(one)).not.toContain('Question');
  });

  test('treats a message as the same one when the unread count in the title changes', () => {
    const mail = html(sender, another).replace('</title>', ' (7)</title>');
    expect(read(url, mail.replace(' (7)', ' (8)'))).toEqual(read(url, mail));
  });

  test('shows nobody when the sender has only a name, not even a recipient', () => {
    const byName = html(sender, another)
      .replaceAll(` &lt;${sender.email}&gt;`, '')
      .replaceAll(`&lt;${sender.email}&gt;`, '')
      .replaceAll(sender.email, '');
    expect(read(url, byName)).toMatchObject({ status: 'nobody' });
  });

  test('shows nobody when no message is open', () => {
    expect(
      read(url, '<title>Inbox</title><main><ul><li title="row@decoy.example">Row</li></ul></main>'),
    ).toMatchObject({
      status: 'nobody',
    });
  });

  test('shows the real sender when the message text imitates a message header', () => {
    const fake =
      '<div class="from"><a title="fake@decoy.example">Fake</a></div><div class="addrBubble">fake@decoy.example</div>';
    const sighting = read(url, html(sender, another).replace('<p>Thank', `${fake}<p>Thank`));
    expect(shownBy(sighting)[0]).toBe(sender.email);
    expect(JSON.stringify(sighting)).not.toContain('fake@');
  });
});

test('recognizes classic Zimbra at any address', () => {
  const zimbra = namedWebmails.find(({ title }) => title === 'Zimbra, classic');
  const url = 'https://post.acme-sales.example/#3';
  expect(read(url, zimbra?.html(sender, another) ?? '')).toMatchObject({
    site: 'zimbra',
    people: [{}, {}],
  });
});

test('shows who a message in modern Zimbra is from, not who sent it on their behalf', () => {
  const zimbra = namedWebmails.find(({ title }) => title === 'Zimbra, modern');
  const agent =
    '<span><span><span class="zimbra-client_address-list_addressName" title="agent@decoy.example">Agent</span></span></span> on behalf of ';
  const html = zimbra?.html(sender, another).replace(/(fromAddressList">)/, `$1${agent}`) ?? '';
  expect(html).toContain('on behalf of');
  expect(shownBy(read(zimbra?.url ?? '', html))).toEqual([sender.email, another.email]);
});

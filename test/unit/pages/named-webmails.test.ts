import { describe, expect, test } from 'vitest';
import { namedWebmails } from '../../fixtures/pages/named-webmails';
import { another, prospect } from '../../fixtures/pages/person';
import { read, shownBy } from './support';

describe.each(namedWebmails)('$title', ({ id, url, html, hasRecipients }) => {
  test('shows the open mail’s sender by name and address, then its recipients', () => {
    const sighting = read(url, html(prospect, another));
    expect(sighting).toMatchObject({
      site: id,
      people: [
        { keys: { email: prospect.email, name: prospect.name }, evidence: 'mail-sender' },
        ...(hasRecipients ? [{}] : []),
      ],
    });
    expect(shownBy(sighting).filter((email) => email === another.email)).toHaveLength(hasRecipients ? 1 : 0);
  });

  test('a sender by name alone is nobody, and no recipient stands in their place', () => {
    const byName = html(prospect, another)
      .replaceAll(` &lt;${prospect.email}&gt;`, '')
      .replaceAll(`&lt;${prospect.email}&gt;`, '')
      .replaceAll(prospect.email, '');
    expect(read(url, byName)).toMatchObject({ status: 'nobody' });
  });

  test('with no mail open, nobody is', () => {
    expect(
      read(url, '<title>Inbox</title><main><ul><li title="row@decoy.example">Row</li></ul></main>'),
    ).toMatchObject({
      status: 'nobody',
    });
  });

  test('a mail whose text says that it is another page is still from its sender', () => {
    const fake =
      '<div class="from"><a title="fake@decoy.example">Fake</a></div><div class="addrBubble">fake@decoy.example</div>';
    const sighting = read(url, html(prospect, another).replace('<p>Thank', `${fake}<p>Thank`));
    expect(shownBy(sighting)[0]).toBe(prospect.email);
    expect(JSON.stringify(sighting)).not.toContain('fake@');
  });
});

test('Zimbra’s classic page is known at any address', () => {
  const zimbra = namedWebmails.find(({ title }) => title === 'Zimbra, classic');
  const url = 'https://post.acme-sales.example/#3';
  expect(read(url, zimbra?.html(prospect, another) ?? '')).toMatchObject({
    site: 'zimbra',
    people: [{}, {}],
  });
});

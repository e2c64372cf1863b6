import { describe, expect, test } from 'vitest';
import { zohoMail } from '../../../fixtures/pages/other-mail';
import { another, sender } from '../../../fixtures/pages/person';
import { read, shownBy } from './support';

describe('any webmail', () => {
  const url = 'https://post.acme-sales.example/#mail/17';

  /** A message as any webmail may show it, and what is around it. */
  const page = (html: string, title = 'Webmail') => `<title>${title}</title><body>${html}</body>`;
  const text =
    '<div class="t">Thank you for the webinar. Could we speak about the pallets next week? We have three lines.</div>';
  const senderLine = `<div>From: ${sender.name} &lt;${sender.email}&gt;</div>`;

  test.each(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])('reads the people below a subject in an %s', (tag) => {
    expect(read(url, page(`<div><${tag}>Question</${tag}>${senderLine}${text}</div>`))).toMatchObject({
      people: [{ keys: { email: sender.email, name: sender.name } }],
    });
  });

  test('recognizes a message without a heading by its date or by the page’s title', () => {
    const dated = page(`<div><div>${senderLine}<span>16.11.2026, 10:12</span></div>${text}</div>`);
    const titled = page(`<div><div>Question</div>${senderLine}${text}</div>`, 'Question - Webmail');
    const neither = page(`<div><div>Question</div>${senderLine}${text}</div>`);
    expect(shownBy(read(url, dated))).toEqual([sender.email]);
    expect(shownBy(read(url, titled))).toEqual([sender.email]);
    expect(read(url, neither)).toMatchObject({ status: 'nobody' });
    expect(shownBy(read(url, zohoMail(sender).replace(/<h3>.*<\/h3>/, '')))).toEqual([sender.email]);
  });

  test.each([
    sender.email,
    `From: ${sender.email}`,
    `<span>From</span> <span>${sender.email}</span>`,
    `<b>&lt;${sender.email}&gt;</b>`,
    `<a href="mailto:${sender.email}">Priya</a>`,
  ])('reads a bare address: %s', (from) => {
    expect(shownBy(read(url, page(`<div><h4>Question</h4><div>${from}</div>${text}</div>`)))).toEqual([
      sender.email,
    ]);
  });

  const boxes = [
    '<div><h3>Storage</h3><a href="mailto:support@decoy.example">Contact support</a></div>',
    '<div class="quota"><h3>Storage</h3><div>90 % full</div><span title="bob@decoy.example">Bob</span></div>',
    '<div><h2>Help</h2><a href="mailto:help@decoy.example">help@decoy.example</a><div>We answer within one day, at night and on Sundays, too: just write to us.</div></div>',
    '<div role="status"><h4>Sent</h4><span>bob@decoy.example</span><div>12:10</div></div>',
    '<div class="Toastify"><h4>Sent</h4><span>bob@decoy.example</span></div>',
    '<div><h4>Sent</h4><span>bob@decoy.example</span></div>',
    '<div class="account"><span title="bob@decoy.example">BD</span></div>',
    '<footer><h5>Imprint</h5><span>bob@decoy.example</span></footer>',
  ];

  test.each(boxes)('ignores a box that isn’t a message, next to a message or alone: %s', (box) => {
    const mail = `<div class="mail"><h2>Question</h2>${senderLine}${text}</div>`;
    expect(shownBy(read(url, page(box + mail, 'Question')))).toEqual([sender.email]);
    expect(shownBy(read(url, page(mail + box, 'Question')))).toEqual([sender.email]);
    expect(read(url, page(box))).toMatchObject({ status: 'nobody' });
  });

  const row = (index: number) =>
    `<div class="row${index ? '' : ' unread'}"><span title="row${index}@decoy.example">Row</span><b>Question</b><span>12:1${index}</span><i>Thank you for the webinar. Could we speak about the pallets next week?</i></div>`;
  const rows = [0, 1, 2, 3].map(row).join('');

  test('ignores the rows of a message list, next to an open message or alone', () => {
    const mail = `<div><h2>Question</h2>${senderLine}${text}</div>`;
    expect(read(url, page(`<h1>Inbox</h1><div>${rows}</div>`, 'Inbox'))).toMatchObject({ status: 'nobody' });
    expect(shownBy(read(url, page(`<h1>Inbox</h1><div>${rows}</div>${mail}`, 'Inbox')))).toEqual([
      sender.email,
    ]);
  });

  test('does not mistake several recipients for a message list', () => {
    const chips = ['a', 'b', 'c', 'd'].map(
      (name) => `<span class="chip" title="${name}@x.example">${name}</span>`,
    );
    const html = `<div><h2>Question</h2>${senderLine}<div>To ${chips.join(', ')}</div>${text}</div>`;
    expect(shownBy(read(url, page(html)))).toHaveLength(5);
  });

  test('reads a name before an address in angle brackets, but not a label', () => {
    const apart = (name: string) =>
      page(`<div><h2>Question</h2><div><b>${name}</b> <i>&lt;${sender.email}&gt;</i></div>${text}</div>`);
    expect(read(url, apart(sender.name))).toMatchObject({
      people: [{ keys: { email: sender.email, name: sender.name } }],
    });
    expect(read(url, apart('From'))).toMatchObject({ people: [{ keys: { email: sender.email } }] });
    expect(JSON.stringify(read(url, apart('From')))).not.toContain('From');
  });

  test('ignores an address in a message’s text', () => {
    const prose =
      '<div>Hello Ana, thank you for the webinar. Please write to our office at office@decoy.example, or call us.</div>';
    expect(
      read(url, page(`<div><h2>Question</h2><div>Priya Raman</div>${prose}</div>`, 'Question')),
    ).toMatchObject({
      status: 'nobody',
    });
  });

  test('leaves bidirectional marks out of addresses and names', () => {
    const [, second] = (read(url, zohoMail(sender, [another])) as { people: unknown[] }).people;
    expect(second).toEqual({ keys: { email: another.email, name: another.name }, evidence: 'webmail-guess' });
  });
});

import { expect, test } from 'vitest';
import { yahooMail, zohoMail } from '../../../fixtures/pages/other-mail';
import { another, sender } from '../../../fixtures/pages/person';
import { pageAt, read, readPage, shownBy } from './support';

const icloud = 'https://www.icloud.com/mail/';
const frame = '<iframe class="child-application" data-name="mail2" src="about:blank"></iframe>';

test('reads iCloud mail inside the iframe that contains it', () => {
  const page = pageAt(icloud, `<title>iCloud Mail</title><body>${frame}</body>`);
  const inside = page.querySelector('iframe')?.contentDocument;
  inside?.write(zohoMail(sender, [another]));
  expect(readPage(page, icloud)).toMatchObject({
    site: 'icloud',
    people: [{ evidence: 'webmail-guess' }, {}],
  });
  expect(shownBy(readPage(page, icloud))).toEqual([sender.email, another.email]);
});

test.each(['https://navigator.gmx.net/mail?sid=1', 'https://navigator.web.de/mail?sid=1'])(
  '%s: shows nobody when the mailbox is in a cross-origin iframe',
  (url) => {
    const page = pageAt(url, '<body><iframe id="thirdPartyFrame_mail"></iframe></body>');
    const mailbox = page.querySelector('iframe');
    if (mailbox) Object.defineProperty(mailbox, 'contentDocument', { value: null });
    expect(readPage(page, url).status).toBe('mounting');
  },
);

test('shows Yahoo Mail recipients who have an address after the sender, and none of them without a sender', () => {
  const url = 'https://mail.yahoo.com/d/folders/1/messages/7';
  const html = yahooMail(sender, [], false, [another, { name: 'By Name Alone', email: '' }]);
  expect(read(url, html)).toMatchObject({
    people: [
      { keys: { email: sender.email }, evidence: 'mail-sender' },
      { keys: { email: another.email, name: another.name }, evidence: 'mail-recipient' },
    ],
  });
  expect(shownBy(read(url, html.replaceAll(sender.email, '')))).toEqual([]);
});

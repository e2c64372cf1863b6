import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedWebmails } from '../../../fixtures/pages/named-webmails';
import { fastmailMail, protonMail, yahooMail, zohoMail } from '../../../fixtures/pages/other-mail';
import { another, type MailPerson, sender } from '../../../fixtures/pages/person';
import { roundcubeMessage } from '../../../fixtures/pages/roundcube';
import { read, shownBy } from './support';

type Html = (from: MailPerson, to: MailPerson) => string;
const mailbox = ({ name, email }: MailPerson) => [name, email] as const;
const pages: readonly (readonly [title: string, url: string, html: Html])[] = [
  ...namedWebmails.map(({ title, url, html }) => [title, url, html] as const),
  [
    'Yahoo Mail',
    'https://mail.yahoo.com/d/folders/1/messages/7',
    (from, to) => yahooMail(from, [], false, [to]),
  ],
  ['Proton Mail', 'https://mail.proton.me/u/0/inbox/x1', (from, to) => protonMail(from, [to])],
  ['Fastmail', 'https://app.fastmail.com/mail/Inbox/7', (from) => fastmailMail(from)],
  ['Zoho Mail', 'https://mail.zoho.eu/zm/#mail/folder/inbox/p/17', (from, to) => zohoMail(from, [to])],
  [
    'Roundcube',
    'https://post.acme-sales.example/?_task=mail&_action=show&_uid=7&_mbox=INBOX',
    (from, to) => roundcubeMessage({ from: mailbox(from), to: [mailbox(to)] }),
  ],
];

/** Display names that contain another person's address, as any sender can set them. */
const falseName = fc
  .record({
    words: fc.constantFrom('', 'CEO', 'Dr. Eva Kern', 'Priya Raman'),
    between: fc.constantFrom(' ', ' - ', ': '),
    shape: fc.constantFrom('bare', 'angled', 'mailto', 'bracketed', 'quoted'),
    after: fc.constantFrom('', ' (Work)', ' via Sales'),
  })
  .map(({ words, between, shape, after }) => {
    const address = 'ceo@bigbank.example';
    const shapes: Record<string, string> = {
      angled: `<${address}>`,
      mailto: `mailto:${address}`,
      bracketed: `(${address})`,
      quoted: `'${address}'`,
    };
    return `${words}${words && between}${shapes[shape] ?? address}${after}`;
  });

const escaped = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe.each(pages)('%s', (_, url, html) => {
  test('shows people by their own address, or not at all, when their display name is another person’s address', () => {
    fc.assert(
      fc.property(falseName, (name) => {
        const spoofer = { ...sender, name: escaped(name) };
        for (const shown of [
          shownBy(read(url, html(spoofer, another))),
          shownBy(read(url, html(another, spoofer))),
        ]) {
          expect(shown.join()).not.toContain('bigbank');
        }
      }),
      { numRuns: 60 },
    );
  });
});

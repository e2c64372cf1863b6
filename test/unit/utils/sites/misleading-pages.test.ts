import { describe, expect, test } from 'vitest';
import { detect } from '../../../../utils/sites';
import { gmailThread } from '../../../fixtures/pages/gmail';
import { linkedinCompanyPage } from '../../../fixtures/pages/linkedin-company';
import { profileId } from '../../../fixtures/pages/linkedin-id';
import { linkedinBubble, linkedinFeed, linkedinThread } from '../../../fixtures/pages/linkedin-messaging';
import { outlookMail } from '../../../fixtures/pages/outlook';
import { hanne, priya, tomas } from '../../../fixtures/pages/people';
import { another, coworker, mailboxOwner, sender } from '../../../fixtures/pages/person';
import { salesId, salesNavigatorLead } from '../../../fixtures/pages/sales-navigator';
import { pageAt, read, shownBy } from './support';

describe('Sales Navigator', () => {
  const url = `https://www.linkedin.com/sales/lead/${salesId(priya)},NAME_SEARCH,x1Yz`;

  test('identifies a lead by its Sales Navigator id, with the name, company and address shown, and without a member number', () => {
    expect(read(url, salesNavigatorLead(priya, sender.email))).toMatchObject({
      people: [
        {
          keys: {
            linkedinSales: salesId(priya),
            name: 'Priya Raman',
            company: 'Northwind Robotics',
            email: sender.email,
          },
          title: 'VP Operations',
          evidence: 'sales-navigator',
        },
      ],
    });
    expect(JSON.stringify(read(url, salesNavigatorLead(priya)))).not.toContain(String(priya.member));
  });

  test('shows nobody until the lead’s own heading has rendered', () => {
    const half = salesNavigatorLead(priya).replace('<h1 data-anonymize', '<h2 data-anonymize');
    expect(read(url, half)).toMatchObject({ status: 'mounting' });
  });
});

describe('LinkedIn messaging', () => {
  const url = 'https://www.linkedin.com/messaging/thread/2-NWE2ZTk5/';

  test('shows nobody in a group conversation', () => {
    expect(read(url, linkedinThread(priya, tomas))).toMatchObject({ status: 'nobody' });
  });

  test('shows nobody while the previous page is still on screen under a thread’s URL', () => {
    expect(read(url, linkedinFeed(linkedinBubble(priya)))).toMatchObject({ status: 'mounting' });
  });

  test('shows nobody in a conversation whose link is to the rep’s own profile', () => {
    const own = linkedinBubble({ ...priya, member: 700_000_001 });
    expect(read('https://www.linkedin.com/feed/', linkedinFeed(own))).toMatchObject({ status: 'nobody' });
  });

  test('reads chat windows inside the new renderer’s shadow root by the member number in their link', () => {
    const page = pageAt('https://www.linkedin.com/feed/', linkedinFeed('', 'shadow'));
    const shadow = page.querySelector('#interop-outlet')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = linkedinBubble(hanne);
    expect(detect(page.documentElement, new URL('https://www.linkedin.com/feed/'))).toMatchObject({
      people: [{ keys: { linkedinMember: String(hanne.member), name: 'Hanne Brekke' } }],
    });
  });

  test('identifies the person in a thread as on their profile, by slug or by the member number in the id', () => {
    const byId = linkedinThread(priya).replaceAll(`/in/${priya.slug}/`, `/in/${profileId(priya.member)}/`);
    expect(read(url, linkedinThread(priya))).toMatchObject({
      people: [{ keys: { linkedin: 'priya-raman' } }],
    });
    expect(read(url, byId)).toMatchObject({ people: [{ keys: { linkedinMember: '310224871' } }] });
  });
});

test('waits while the page title names another company', () => {
  const url = 'https://www.linkedin.com/company/northwind-robotics/';
  const half = linkedinCompanyPage('Northwind Robotics', 'Lumen Automotive: About | LinkedIn');
  expect(read(url, half)).toMatchObject({ status: 'mounting' });
});

describe('Outlook', () => {
  const url = 'https://outlook.office.com/mail/inbox/id/AAQk1';

  test('shows a sender who has only a name, even when other people have addresses', () => {
    for (const to of [[], [mailboxOwner], [mailboxOwner, another]]) {
      const html = outlookMail({ from: { name: 'Ben Okoye' }, to });
      expect(shownBy(read(url, html))).toEqual(['Ben Okoye']);
    }
  });

  test('shows the recipients of a message the rep sent', () => {
    const html = outlookMail({
      from: { name: mailboxOwner.name },
      to: [another, coworker],
      account: mailboxOwner.name,
    });
    expect(shownBy(read(url, html))).toEqual([another.email, coworker.email]);
    const inside = outlookMail({
      from: { name: mailboxOwner.name },
      to: [{ name: 'Ben Okoye' }],
      account: mailboxOwner.name,
    });
    expect(read(url, inside)).toMatchObject({ status: 'nobody' });
  });

  test('shows no recipient in place of a missing sender', () => {
    const html = outlookMail({ from: sender, to: [another] }).replace('id="x_FROM"', 'id="x"');
    expect(read(url, html)).toMatchObject({ status: 'mounting' });
  });

  const labels = ['From', 'Von', 'De ', 'De', '差出人', 'من', '发件人', 'Från', 'От', 'Kimden'];

  test.each(labels)('leaves the label “%s:” out of the sender’s name', (word) => {
    for (const isLabelled of [false, true]) {
      const html = outlookMail({ from: sender, to: [another], word, isLabelled });
      expect(read(url, html)).toMatchObject({
        people: [{ keys: { email: sender.email, name: sender.name } }, { keys: { email: another.email } }],
      });
      const byName = outlookMail({ from: { name: 'Ben Okoye' }, to: [another], word, isLabelled });
      expect(shownBy(read(url, byName))).toEqual(['Ben Okoye']);
    }
  });

  test.each(['<span aria-hidden="true">PR</span>', '<span>PR</span>', '<div role="img">P</div>'])(
    'leaves avatar initials out of the name: %s',
    (initials) => {
      expect(read(url, outlookMail({ from: sender, initials }))).toMatchObject({
        people: [{ keys: { email: sender.email, name: sender.name } }],
      });
    },
  );

  test('shows nobody while only avatar initials, and no name, have rendered', () => {
    for (const name of ['P', 'PR', 'AL', 'ÅØX']) {
      expect(read(url, outlookMail({ from: { name }, to: [another] })).status).toBe('mounting');
    }
  });

  test('shows nobody when a passage of the message is where a sender without an address should be', () => {
    const passage = 'As agreed on the phone, here is what we would need by the end of the month. '.repeat(4);
    expect(read(url, outlookMail({ from: { name: passage }, to: [another] })).status).toBe('mounting');
  });

  test('takes the sender’s address from the selected row only when the row names that sender', () => {
    const named = outlookMail({ from: { name: 'Ben Okoye' }, rowTitle: coworker.email });
    expect(shownBy(read(url, named))).toEqual([coworker.email]);
    const other = named.replace(`>${'Ben Okoye'}</span></div>`, '>Somebody Else</span></div>');
    expect(shownBy(read(url, other))).toEqual(['Ben Okoye']);
  });

  test('knows the rep’s own address once the account menu has been opened', () => {
    expect(read(url, outlookMail({ from: sender, isMenuOpened: true }))).toMatchObject({
      own: [mailboxOwner.email],
    });
  });

  test('tells two messages under the same URL apart', () => {
    const one = read(url, outlookMail({ from: sender, convid: 'A' }));
    const two = read(url, outlookMail({ from: sender, convid: 'B' }));
    expect(one).not.toEqual(two);
  });
});

describe('Gmail', () => {
  const thread = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKjkL';
  const from = (name: string, email: string) => ({ id: 'm', from: { name, email }, to: [], body: '' });

  test.each([
    'Priya Raman via Sales',
    "'Priya Raman' via Sales",
    'Priya Raman über Sales',
    "'Priya Raman' par Sales",
    'Priya Raman a través de Sales',
    'Priya Raman tramite Sales',
    'Priya Raman przez Sales',
    'Priya Raman через Sales',
    'Priya Raman（Sales 経由）',
    'Priya Raman 通过 Sales',
    'Priya Raman عبر Sales',
    'Priya Raman lewat Sales', // A language whose word for “via” isn’t known.
  ])('shows nobody for “%s”, a group sending on someone’s behalf', (name) => {
    const group = from(name, 'sales@northwind-robotics.example');
    expect(read(thread, gmailThread({ own: mailboxOwner.email, messages: [group] }))).toMatchObject({
      status: 'nobody',
    });
  });

  test.each([
    ['Maria de Souza', 'souza@northwind-robotics.example'],
    ['Dr. Priya Raman', 'raman@northwind-robotics.example'],
    ['Sophia Viaud', 'viaud@northwind-robotics.example'],
    ["Conor O'Brien", 'obrien@northwind-robotics.example'],
    ['“Bob” Smith', 'smith@northwind-robotics.example'],
  ])('shows “%s”, who is a person and not a group', (name, email) => {
    const html = gmailThread({ own: mailboxOwner.email, messages: [from(name, email)] });
    expect(shownBy(read(thread, html))).toEqual([email]);
  });

  test('shows everyone in a thread, newest first, including senders of collapsed messages and earlier recipients', () => {
    const messages = [
      { ...from('Tomás', another.email), id: 'm-1', isFolded: true },
      {
        ...from('Rep', mailboxOwner.email),
        id: 'm-2',
        to: [{ name: 'Hanne', email: 'hanne@northwind-robotics.example' }],
      },
      { ...from('Rep', mailboxOwner.email), id: 'm-3', to: [coworker] },
    ];
    const sighting = read(thread, gmailThread({ own: mailboxOwner.email, messages }));
    expect(sighting).toMatchObject({ message: 'm-3' });
    expect(shownBy(sighting)).toEqual([
      mailboxOwner.email,
      another.email,
      coworker.email,
      'hanne@northwind-robotics.example',
    ]);
  });

  test('treats both the mailbox and the account as the rep’s own in a delegated mailbox', () => {
    const html = gmailThread({ own: mailboxOwner.email, messages: [from('P', sender.email)] });
    const delegated = html.replace(`- ${mailboxOwner.email} - Gmail`, '- office@acme-sales.example - Gmail');
    expect(read('https://mail.google.com/mail/b/12ab/u/0/#inbox/F', delegated)).toMatchObject({
      own: [mailboxOwner.email, 'office@acme-sales.example'],
    });
  });

  test('reads the preview pane though the URL is still the list’s', () => {
    const html = gmailThread({ own: mailboxOwner.email, messages: [from('P', sender.email)] });
    expect(shownBy(read('https://mail.google.com/mail/u/0/#inbox', html))).toEqual([sender.email]);
  });
});

import { describe, expect, test } from 'vitest';
import { isHiddenName } from '../../../../utils/identity/linkedin';
import { linkedinEmber } from '../../../fixtures/pages/linkedin-ember';
import { linkedinGuest } from '../../../fixtures/pages/linkedin-guest';
import { profileId } from '../../../fixtures/pages/linkedin-id';
import { linkedinBubble, linkedinFeed, linkedinThread } from '../../../fixtures/pages/linkedin-messaging';
import { linkedinBelow, linkedinSdui } from '../../../fixtures/pages/linkedin-sdui';
import { priya } from '../../../fixtures/pages/people';
import { salesId, salesNavigatorLead } from '../../../fixtures/pages/sales-navigator';
import { read } from './support';

/** What LinkedIn shows in place of a hidden name, in each of its languages. */
const hiddenNames =
  'LinkedIn Member|LinkedIn member|LinkedIn-Mitglied|LinkedIn Mitglied|Utilisateur LinkedIn|Membre de LinkedIn|Miembro de LinkedIn|Usuario de LinkedIn|Usuário do LinkedIn|Membro do LinkedIn|Utente LinkedIn|Membro di LinkedIn|LinkedIn-lid|LinkedIn-medlem|LinkedIn-jäsen|Użytkownik LinkedIn|Člen LinkedInu|Участник LinkedIn|Пользователь LinkedIn|Користувач LinkedIn|LinkedIn Üyesi|LinkedInメンバー|LinkedIn会員|LinkedIn 회원|LinkedIn 会员|领英会员|領英會員|عضو LinkedIn|عضو في LinkedIn|חבר LinkedIn|สมาชิก LinkedIn|Anggota LinkedIn|Ahli LinkedIn|LinkedIn सदस्य|Thành viên LinkedIn|Μέλος LinkedIn|LinkedIn-tag|Membru LinkedIn|Miyembro ng LinkedIn|LinkedIn সদস্য|عضو لینکدین'.split(
    '|',
  );

test.each(hiddenNames)('shows nobody for “%s” on any LinkedIn page', (name) => {
  const hidden = { ...priya, name };
  const profile = 'https://www.linkedin.com/in/priya-raman/';
  const lead = `https://www.linkedin.com/sales/lead/${salesId(priya)},NAME_SEARCH,x1Yz`;
  for (const [url, html] of [
    [profile, linkedinSdui(hidden)],
    [profile, linkedinEmber(hidden)],
    [profile, linkedinGuest(hidden)],
    [`${profile}details/experience/`, linkedinBelow(hidden, 'details')],
    [lead, salesNavigatorLead(hidden)],
    [lead, salesNavigatorLead(hidden).replace('<h1 data-anonymize', '<h1 data-x')],
    ['https://www.linkedin.com/messaging/thread/2-NWE2ZTk5/', linkedinThread(hidden)],
    ['https://www.linkedin.com/feed/', linkedinFeed(linkedinBubble(hidden))],
  ] as const) {
    expect(read(url, html), html).toMatchObject({ status: 'nobody' });
  }
});

test.each([linkedinSdui, linkedinEmber])(
  'shows nobody on a hidden profile without a link to contact details',
  (page) => {
    const html = page({ ...priya, name: 'LinkedIn Member' })
      .replaceAll('/overlay/contact-info/', '/')
      .replace(/<title>.*<\/title>/, '<title>LinkedIn</title>');
    expect(read('https://www.linkedin.com/in/priya-raman/', html)).toMatchObject({ status: 'nobody' });
  },
);

test('shows the other person when one of two is hidden', () => {
  const html = linkedinFeed(
    linkedinBubble(priya) + linkedinBubble({ ...priya, member: 5, name: 'LinkedIn Member' }),
  );
  expect(read('https://www.linkedin.com/feed/', html)).toMatchObject({
    people: [{ keys: { name: priya.name } }],
  });
});

describe('an id without a person behind it', () => {
  test.each(['UNKNOWN', 'unknown', profileId(0)])('shows nobody for %s', (id) => {
    const html = linkedinThread(priya).replaceAll('/in/priya-raman/', `/in/${id}/`);
    expect(read('https://www.linkedin.com/messaging/thread/2-NWE2ZTk5/', html)).toMatchObject({
      status: 'nobody',
    });
    expect(read(`https://www.linkedin.com/in/${id}/`, linkedinSdui({ ...priya, slug: id })).status).toBe(
      'nobody',
    );
  });
});

test.each(['Jo Doe', 'Link Edin', 'Jo Doe, LinkedIn Top Voice', '李雷'])(
  'treats “%s” as a real name',
  (name) => {
    expect(isHiddenName(name)).toBe(false);
  },
);

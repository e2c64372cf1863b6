import { expect, test } from 'vitest';
import { isFreeMailDomain } from '../../../../utils/identity/free-mail';

test.each(
  `gmail.com googlemail.com icloud.com me.com proton.me protonmail.ch pm.me tuta.com tutanota.de hey.com
  hotmail.com hotmail.co.uk hotmail.de hotmail.fr hotmail.it hotmail.com.br live.com live.nl live.co.uk live.com.mx
  outlook.com outlook.de outlook.fr outlook.com.br outlook.co.th msn.com
  yahoo.com yahoo.de yahoo.it yahoo.co.jp yahoo.com.br yahoo.co.in ymail.com rocketmail.com aol.com aol.de aol.co.uk
  gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.co.uk web.de t-online.de arcor.de mailbox.org posteo.de
  orange.fr sfr.fr laposte.net bluewin.ch btinternet.com libero.it wp.pl seznam.cz mail.ru yandex.ru yandex.com.tr
  fastmail.com fastmail.fm zoho.com zohomail.com qq.com naver.com comcast.net rediffmail.com`.split(/\s+/),
)('anyone can have a mailbox at %s', (domain) => {
  expect(isFreeMailDomain(domain)).toBe(true);
});

test.each(
  `acme.example northwind.de live.tv liveperson.com outlook.company outlook-consulting.de yahooinc.com yahoo-inc.com
  mygmx.de gmx.agency mail.acme.com gmail.acme.com hotmail.acme.com yahoo.com.acme.com aol.acme.co google.com
  microsoft.com apple.com proton.ch zohocorp.com telekom.de orange.com vodafone.com sfr.com naver.corp`.split(
    /\s+/,
  ),
)('%s can be a company’s', (domain) => {
  expect(isFreeMailDomain(domain)).toBe(false);
});

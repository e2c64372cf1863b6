const freeMailDomains = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr ymail.com
  icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.com web.de t-online.de freenet.de
  mail.ru yandex.ru yandex.com qq.com 163.com 126.com zoho.com fastmail.com hey.com tutanota.com orange.fr free.fr
  laposte.net wanadoo.fr libero.it virgilio.it wp.pl o2.pl seznam.cz naver.com comcast.net verizon.net att.net
  bluewin.ch`.split(/\s+/),
);

/** Whether a domain gives mailboxes to anyone and therefore says nothing about a company. */
export function isFreeMailDomain(domain: string): boolean {
  return freeMailDomains.has(domain);
}

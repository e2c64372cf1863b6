/** Brands that have an address in most countries, such as `yahoo.co.jp` and `gmx.at`. */
const brands =
  /^(?:aol|gmx|googlemail|hotmail|mail2web|outlook|protonmail|rocketmail|tutanota|yahoo|yandex|ymail)\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;

/** By country, roughly. Only mailboxes that anyone can have; a company's own domain must not be here. */
const domains = new Set(
  `gmail.com icloud.com me.com mac.com msn.com passport.com windowslive.com hey.com proton.me pm.me tuta.com tuta.io
  tutamail.com keemail.me zoho.com zohomail.com zohomail.eu zohomail.in fastmail.com fastmail.fm mail.com email.com
  usa.com hushmail.com mailfence.com inbox.com skiff.com duck.com mozmail.com simplelogin.com disroot.org riseup.net
  live.com live.at live.be live.ca live.cl live.cn live.com.ar live.com.au live.com.mx live.com.pt live.com.sg live.co.uk
  live.co.za live.de live.dk live.fi live.fr live.hk live.ie live.in live.it live.jp live.nl live.no live.ru live.se
  web.de t-online.de freenet.de arcor.de mailbox.org posteo.de posteo.net posteo.eu posteo.org email.de mail.de online.de
  vodafone.de kabelmail.de unitybox.de o2online.de gmx-topmail.de aon.at chello.at a1.net bluewin.ch hispeed.ch sunrise.ch
  orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr numericable.fr club-internet.fr cegetel.net aliceadsl.fr
  skynet.be telenet.be proximus.be ziggo.nl kpnmail.nl kpnplanet.nl planet.nl xs4all.nl hetnet.nl home.nl chello.nl
  btinternet.com btopenworld.com sky.com virginmedia.com ntlworld.com talktalk.net blueyonder.co.uk tiscali.co.uk eircom.net
  libero.it virgilio.it tiscali.it alice.it tin.it fastwebnet.it inwind.it iol.it tim.it telefonica.net terra.es ono.com
  sapo.pt netcabo.pt mail.telepac.pt telia.com bredband.net spray.se tele2.se online.no tdcadsl.dk mail.dk stofanet.dk
  luukku.com kolumbus.fi elisanet.fi wp.pl o2.pl onet.pl onet.eu interia.pl interia.eu poczta.fm op.pl tlen.pl gazeta.pl
  seznam.cz email.cz centrum.cz post.cz volny.cz azet.sk zoznam.sk centrum.sk freemail.hu citromail.hu abv.bg mail.bg
  mail.ru bk.ru inbox.ru list.ru internet.ru rambler.ru ya.ru ukr.net i.ua meta.ua inbox.lv walla.co.il walla.com
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net juno.com
  frontier.com frontiernet.net windstream.net roadrunner.com rr.com aim.com netscape.net centurylink.net q.com
  shaw.ca rogers.com sympatico.ca telus.net videotron.ca bell.net uol.com.br bol.com.br terra.com.br ig.com.br globo.com
  bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz rediffmail.com sify.com indiatimes.com
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com 21cn.com tom.com
  naver.com daum.net hanmail.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com biglobe.ne.jp mail.goo.ne.jp
  hinet.net pchome.com.tw mweb.co.za telkomsa.net vodamail.co.za`.split(/\s+/),
);

/** Whether a domain gives mailboxes to anyone and therefore says nothing about a company. */
export function isFreeMailDomain(domain: string): boolean {
  return domains.has(domain) || brands.test(domain);
}

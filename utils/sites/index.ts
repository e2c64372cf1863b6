import type { SeenPerson, Sighting } from '../contract/sighting';
import { isHiddenName } from '../identity/linkedin';
import { fastmail } from './fastmail';
import { gmail } from './gmail';
import { linkedinCompany } from './linkedin-company';
import { linkedinMessaging } from './linkedin-messaging';
import { linkedinProfile } from './linkedin-profile';
import { linkedinRecruiter } from './linkedin-recruiter';
import { outlook } from './outlook';
import { proton } from './proton';
import { roundcube } from './roundcube';
import { salesNavigator } from './sales-navigator';
import { salesNavigatorPanel } from './sales-navigator-panel';
import type { Site } from './site';
import { sogo } from './sogo';
import { webmail } from './webmail';
import { cypht } from './webmails/cypht';
import { gmx, webDe } from './webmails/gmx';
import { horde } from './webmails/horde';
import { icloud } from './webmails/icloud';
import { nextcloudMail } from './webmails/nextcloud-mail';
import { openXchange } from './webmails/open-xchange';
import { runbox } from './webmails/runbox';
import { snappymail } from './webmails/snappymail';
import { tuta } from './webmails/tuta';
import { zimbra } from './webmails/zimbra';
import { zoho } from './webmails/zoho';
import { yahoo } from './yahoo';

/** The sites that are known by their address. */
export const sites: readonly Site[] = [
  linkedinProfile,
  salesNavigator,
  salesNavigatorPanel,
  linkedinRecruiter,
  linkedinCompany,
  linkedinMessaging,
  gmail,
  outlook,
  yahoo,
  proton,
  fastmail,
  roundcube,
  sogo,
  openXchange,
  nextcloudMail,
  snappymail,
  horde,
  zimbra,
  tuta,
  runbox,
  cypht,
  zoho,
  icloud,
  gmx,
  webDe,
];

/** Who is on a page: by the site that its address belongs to, or as in any webmail. */
export function detect(page: Element, url: URL): Sighting {
  const sighting = (siteOf(url) ?? webmail).read(page, url);
  if (sighting.status !== 'people') return sighting;
  const people = sighting.people.filter((person) => !isHidden(person));
  return people.length > 0 ? { ...sighting, people } : { status: 'nobody', site: sighting.site };
}

/** Whom LinkedIn shows without a name: nobody can be told by that, whatever else is there. */
function isHidden({ keys: { name }, evidence }: SeenPerson): boolean {
  return /^(?:linkedin|sales)-/.test(evidence) && name !== undefined && isHiddenName(name);
}

/** The site an address belongs to. */
export function siteOf(url: URL): Site | undefined {
  return sites.find((site) => site.owns(url));
}

/** The site of a page on a host that the rep has added: a known one, or any webmail. */
export function siteOfGranted(url: URL): Site | undefined {
  return siteOf(url) ?? (webmail.owns(url) ? webmail : undefined);
}

/** What an address names, whoever's it is: two addresses of one identity show the same page. */
export function pageIdentity(url: URL): string {
  const site = siteOf(url);
  return site ? `${site.id} ${site.identityOf(url)}` : url.href;
}

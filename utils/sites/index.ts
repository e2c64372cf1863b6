import type { DetectedPerson, Sighting } from '../contract/rep/sighting';
import { isHiddenName } from '../identity/linkedin';
import { linkedinCompany } from './linkedin/linkedin-company';
import { linkedinMessaging } from './linkedin/linkedin-messaging';
import { linkedinProfile } from './linkedin/linkedin-profile';
import { linkedinRecruiter } from './linkedin/linkedin-recruiter';
import { salesNavigator } from './linkedin/sales-navigator';
import { salesNavigatorPanel } from './linkedin/sales-navigator-panel';
import type { Site } from './site';
import { cypht } from './webmails/cypht';
import { fastmail } from './webmails/fastmail';
import { gmail } from './webmails/gmail';
import { gmx, webDe } from './webmails/gmx';
import { horde } from './webmails/horde';
import { icloud } from './webmails/icloud';
import { nextcloudMail } from './webmails/nextcloud-mail';
import { openXchange } from './webmails/open-xchange';
import { outlook } from './webmails/outlook';
import { proton } from './webmails/proton';
import { roundcube } from './webmails/roundcube';
import { runbox } from './webmails/runbox';
import { snappymail } from './webmails/snappymail';
import { sogo } from './webmails/sogo';
import { tuta } from './webmails/tuta';
import { webmail } from './webmails/webmail';
import { yahoo } from './webmails/yahoo';
import { zimbra } from './webmails/zimbra';
import { zoho } from './webmails/zoho';

/** The sites recognized by their address, in the order of `siteAddresses`. */
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

/**
 * Detects who is on a page, with the reader of the site its address belongs to or else the generic webmail
 * reader.
 */
export function detect(page: Element, url: URL): Sighting {
  const sighting = (findSite(url) ?? webmail).read(page, url);
  if (sighting.status !== 'people') return sighting;
  const people = sighting.people.filter((person) => !isHiddenPerson(person));
  return people.length > 0 ? { ...sighting, people } : { status: 'nobody', site: sighting.site };
}

/** LinkedIn hides this person's name, so nothing else on the page can identify them. */
function isHiddenPerson({ keys: { name }, evidence }: DetectedPerson): boolean {
  return /^(?:linkedin|sales)-/.test(evidence) && name !== undefined && isHiddenName(name);
}

/** The site that an address belongs to, if it is a known one. */
export function findSite(url: URL): Site | undefined {
  return sites.find((site) => site.matches(url));
}

/** The site of a page that may be on a host the rep has added: a known site, or else generic webmail. */
export function findGrantedSite(url: URL): Site | undefined {
  return findSite(url) ?? (webmail.matches(url) ? webmail : undefined);
}

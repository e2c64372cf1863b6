import { linkedinCompanyAddress } from './linkedin/linkedin-company';
import { linkedinMessagingAddress } from './linkedin/linkedin-messaging';
import { linkedinProfileAddress } from './linkedin/linkedin-profile';
import { linkedinRecruiterAddress } from './linkedin/linkedin-recruiter';
import { salesNavigatorAddress } from './linkedin/sales-navigator';
import { salesNavigatorPanelAddress } from './linkedin/sales-navigator-panel';
import type { SiteAddress } from './site';
import { cyphtAddress } from './webmails/cypht';
import { fastmailAddress } from './webmails/fastmail';
import { gmailAddress } from './webmails/gmail';
import { gmxAddress, webDeAddress } from './webmails/gmx';
import { hordeAddress } from './webmails/horde';
import { icloudAddress } from './webmails/icloud';
import { nextcloudMailAddress } from './webmails/nextcloud-mail';
import { openXchangeAddress } from './webmails/open-xchange';
import { outlookAddress } from './webmails/outlook';
import { protonAddress } from './webmails/proton';
import { roundcubeAddress } from './webmails/roundcube';
import { runboxAddress } from './webmails/runbox';
import { snappymailAddress } from './webmails/snappymail';
import { sogoAddress } from './webmails/sogo';
import { tutaAddress } from './webmails/tuta';
import { webmailAddress } from './webmails/webmail';
import { yahooAddress } from './webmails/yahoo';
import { zimbraAddress } from './webmails/zimbra';
import { zohoAddress } from './webmails/zoho';

/** The addresses of all known sites, in the order of `sites`. */
export const siteAddresses: readonly SiteAddress[] = [
  linkedinProfileAddress,
  salesNavigatorAddress,
  salesNavigatorPanelAddress,
  linkedinRecruiterAddress,
  linkedinCompanyAddress,
  linkedinMessagingAddress,
  gmailAddress,
  outlookAddress,
  yahooAddress,
  protonAddress,
  fastmailAddress,
  roundcubeAddress,
  sogoAddress,
  openXchangeAddress,
  nextcloudMailAddress,
  snappymailAddress,
  hordeAddress,
  zimbraAddress,
  tutaAddress,
  runboxAddress,
  cyphtAddress,
  zohoAddress,
  icloudAddress,
  gmxAddress,
  webDeAddress,
];

/** The site that an address belongs to, if it is a known one. */
export function findSiteAddress(url: URL): SiteAddress | undefined {
  return siteAddresses.find((site) => site.matches(url));
}

/** The site of a page that may be on a host the rep has added: a known site, or else generic webmail. */
export function findGrantedAddress(url: URL): SiteAddress | undefined {
  return findSiteAddress(url) ?? (webmailAddress.matches(url) ? webmailAddress : undefined);
}

/** Identifies what an address refers to: two addresses with the same identity show the same page. */
export function pageIdentity(url: URL): string {
  const site = findSiteAddress(url);
  return site ? `${site.id} ${site.identityOf(url)}` : url.href;
}

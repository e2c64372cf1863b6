import { webmailSite, webmailSiteAddress } from './mail-view';

/** Identifies Zimbra's classic page on any host. */
export const zimbraSelector = '#skin_outer [id^="zv__"]';

/** In the modern page, the author's part of the header comes last, after the person who sent it for them. */
const from = '[class*="viewer_from" i]';
const name = '[class*="address-list_addressName"]';

export const zimbraAddress = webmailSiteAddress({
  id: 'zimbra',
  name: 'Zimbra',
  matches: ({ host, pathname }) => /^zimbra\./.test(host) || /^\/(?:zimbra|modern)(?:\/|$)/.test(pathname),
});

/**
 * Zimbra, classic and modern (selectors from its source; for the modern page, the public source of 2018 and
 * other people's tests, 2024). If only names are shown, the page contains no addresses.
 */
export const zimbra = webmailSite(zimbraAddress, {
  subject: '[class*="viewer-title_headerText"], [role="heading"]',
  message:
    '.MsgHeader, [class*="zimbra-client_viewer_viewer"]:not([class*="viewer_viewerContent"]), .zimbra-client_viewer',
  sender: `[id$="_from"] .addrBubble, ${from} > :last-child ${name}, ${from} > ${name}:last-child`,
  recipients: `[id$="_to"] .addrBubble, [id$="_cc"] .addrBubble, [class*="viewer_toAddressList" i] ${name}`,
  body: '.MsgBody, [class*="html-viewer"]',
});

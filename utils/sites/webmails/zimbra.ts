import { webmailSite } from './mail-view';

/** What tells Zimbra's classic page on any address. */
export const zimbraMark = '#skin_outer [id^="zv__"]';

/**
 * Zimbra, classic (hooks of its own source) and modern (notes of other projects). Where it shows names alone, nobody's
 * address is in the page.
 */
export const zimbra = webmailSite({
  id: 'zimbra',
  name: 'Zimbra',
  owns: ({ host, pathname }) => /^zimbra\./.test(host) || /^\/(?:zimbra|modern)(?:\/|$)/.test(pathname),
  hooks: {
    message: '.MsgHeader, .zimbra-client_viewer',
    sender: '[id$="_from"] .addrBubble, [class*="viewer_from" i] [class*="address-list_addressName"]',
    recipients:
      '[id$="_to"] .addrBubble, [id$="_cc"] .addrBubble, [class*="viewer_toAddressList" i] [class*="address-list_addressName"]',
    body: '.MsgBody, [class*="html-viewer"]',
  },
});

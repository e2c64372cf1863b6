import { webmailSite, webmailSiteAddress } from './mail-view';

export const nextcloudMailAddress = webmailSiteAddress({
  id: 'nextcloud-mail',
  name: 'Nextcloud Mail',
  matches: ({ pathname }) => /\/apps\/mail(?:\/|$)/.test(pathname),
});

/** Nextcloud Mail (selectors from its source, Aug 2026). For recipients, the page has only names. */
export const nextcloudMail = webmailSite(nextcloudMailAddress, {
  message: '.envelope--expanded',
  sender: '.envelope__header .sender__email',
  senderName: '.envelope__header .sender',
  body: '.message-container',
});

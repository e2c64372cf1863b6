import { webmailSite } from './mail-view';

/** Nextcloud Mail (hooks of its own source, Aug 2026). Of recipients the page has the names alone. */
export const nextcloudMail = webmailSite({
  id: 'nextcloud-mail',
  name: 'Nextcloud Mail',
  matches: ({ pathname }) => /\/apps\/mail(?:\/|$)/.test(pathname),
  selectors: {
    message: '.envelope--expanded',
    sender: '.envelope__header .sender__email',
    senderName: '.envelope__header .sender',
    body: '.message-container',
  },
});

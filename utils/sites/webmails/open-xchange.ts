import { webmailSite, webmailSiteAddress } from './mail-view';

export const openXchangeAddress = webmailSiteAddress({
  id: 'open-xchange',
  name: 'OX App Suite',
  matches: ({ pathname }) => /\/appsuite(?:\/|$)/.test(pathname),
});

/** OX App Suite, run by IONOS, mailbox.org and others (selectors from its source, versions 7 and 8). */
export const openXchange = webmailSite(openXchangeAddress, {
  message: '.mail-detail.expanded',
  sender: '.from a',
  senderName: '.person-from',
  recipients: '.recipients a',
  body: '.body, .mail-detail-content',
});

import { webmailSite, webmailSiteAddress } from './mail-view';

export const runboxAddress = webmailSiteAddress({
  id: 'runbox',
  name: 'Runbox',
  matches: ({ protocol, host }) => protocol === 'https:' && /^(?:www\.)?runbox\.com$/.test(host),
});

/** Runbox 7 (selectors from its source, Jul 2026). */
export const runbox = webmailSite(runboxAddress, {
  subject: '#messageHeaderSubject',
  message: 'single-mail-viewer',
  sender: '.messageHeaderFrom rmm7-contact-card',
  recipients: '.messageHeaderTo rmm7-contact-card, .messageHeaderCC rmm7-contact-card',
});

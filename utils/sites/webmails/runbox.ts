import { webmailSite } from './mail-view';

/** Runbox 7 (selectors from its source, Jul 2026). */
export const runbox = webmailSite({
  id: 'runbox',
  name: 'Runbox',
  matches: ({ protocol, host }) => protocol === 'https:' && /^(?:www\.)?runbox\.com$/.test(host),
  selectors: {
    subject: '#messageHeaderSubject',
    message: 'single-mail-viewer',
    sender: '.messageHeaderFrom rmm7-contact-card',
    recipients: '.messageHeaderTo rmm7-contact-card, .messageHeaderCC rmm7-contact-card',
  },
});

import { webmailSite, webmailSiteAddress } from './mail-view';

export const tutaAddress = webmailSiteAddress({
  id: 'tuta',
  name: 'Tuta Mail',
  matches: ({ protocol, host }) =>
    protocol === 'https:' && /^(?:app\.tuta\.com|(?:app|mail)\.tutanota\.com)$/.test(host),
});

/** Tuta Mail (selectors from its source). */
export const tuta = webmailSite(tutaAddress, {
  message: '.mail-viewer, #mail-viewer',
  sender: '.header .small .text-break',
  recipients: '.header .text-ellipsis',
  body: '#mail-body',
});

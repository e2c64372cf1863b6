import { webmailSite, webmailSiteAddress } from './mail-view';

export const cyphtAddress = webmailSiteAddress({
  id: 'cypht',
  name: 'Cypht',
  matches: ({ searchParams }) => searchParams.get('page') === 'message' && searchParams.has('list_path'),
});

/** Cypht (selectors from its source and its plug-ins). */
export const cypht = webmailSite(cyphtAddress, {
  message: '.msg_text',
  sender: '.js-header_from',
  recipients: '.js-header_to, .js-header_cc',
  body: '.msg_text_inner',
});

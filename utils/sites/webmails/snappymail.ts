import { webmailSite, webmailSiteAddress } from './mail-view';

export const snappymailAddress = webmailSiteAddress({
  id: 'snappymail',
  name: 'SnappyMail',
  matches: ({ hash }) => /^#\/mailbox\//.test(hash),
});

/** SnappyMail, and RainLoop, which it is based on (selectors from SnappyMail's source, 2025). */
export const snappymail = webmailSite(snappymailAddress, {
  subject: '.messageItemHeader .subject',
  message: '.messageView',
  sender: '.messageItemHeader .from',
  recipients: '.informationShortWrp .informationShort > span + span',
  body: '.bodyText',
});

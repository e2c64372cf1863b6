import { webmailSite } from './mail-view';

/** SnappyMail, and RainLoop, which it is based on (selectors from SnappyMail's source, 2025). */
export const snappymail = webmailSite({
  id: 'snappymail',
  name: 'SnappyMail',
  matches: ({ hash }) => /^#\/mailbox\//.test(hash),
  selectors: {
    subject: '.messageItemHeader .subject',
    message: '.messageView',
    sender: '.messageItemHeader .from',
    recipients: '.informationShortWrp .informationShort > span + span',
    body: '.bodyText',
  },
});

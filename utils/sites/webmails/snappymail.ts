import { webmailSite } from './mail-view';

/** SnappyMail, and RainLoop, which it comes from (hooks of SnappyMail's own source, 2025). */
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

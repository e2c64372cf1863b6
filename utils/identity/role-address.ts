import { domainOf } from './email';

const automatedLocal =
  /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|notifications?|alerts?|automated|mailer|newsletters?|calendar-notification)(?:[+._-].*)?$|(?:^|[+._-])no-?reply$/;
const listLocal =
  /(?:^|[._-])(?:mailing-?list|listserv|majordomo)$|-(?:request|bounces|owner|list|unsubscribe)$/;
const listDomain =
  /^(?:lists?|groups?|listserv|mailman|mailing|news|newsletter|email|bounces?)\.|^(?:googlegroups\.com|groups\.io|yahoogroups\.com|docusign\.net)$/;

/**
 * Whether an address, in its normal form, belongs to an automated sender or a mailing list rather than a
 * person.
 */
export function isRoleAddress(email: string): boolean {
  const local = email.slice(0, email.lastIndexOf('@'));
  return automatedLocal.test(local) || listLocal.test(local) || listDomain.test(domainOf(email));
}

import { latestOf } from '../leads/people/combine-traits';
import type { StoredLead } from './known-people';

/** What an event says about each kind of opt-out: true opts out, false revokes it. */
export type OptOutClaims = Partial<Record<'doNotContact' | 'unsubscribed', boolean>>;

type OptOuts = Pick<
  StoredLead,
  | 'doNotContact'
  | 'doNotContactAt'
  | 'doNotContactReceivedAt'
  | 'unsubscribed'
  | 'unsubscribedAt'
  | 'unsubscribedReceivedAt'
>;

interface OptOut {
  isOut: boolean;
  at: Date | null;
  receivedAt: Date | null;
}

/**
 * A lead's opt-outs after an event. An opt-out always applies, however old. It is revoked only by an event that
 * may revoke it and is newer.
 */
export function applyOptOuts(
  row: StoredLead,
  claims: OptOutClaims,
  event: { at: Date; mayRevoke: boolean; receivedAt: Date },
): OptOuts {
  const contact = applyClaim(
    { isOut: row.doNotContact, at: row.doNotContactAt, receivedAt: row.doNotContactReceivedAt },
    claims.doNotContact,
    event,
  );
  const mail = applyClaim(
    { isOut: row.unsubscribed, at: row.unsubscribedAt, receivedAt: row.unsubscribedReceivedAt },
    claims.unsubscribed,
    event,
  );
  return {
    doNotContact: contact.isOut,
    doNotContactAt: contact.at,
    doNotContactReceivedAt: contact.receivedAt,
    unsubscribed: mail.isOut,
    unsubscribedAt: mail.at,
    unsubscribedReceivedAt: mail.receivedAt,
  };
}

function applyClaim(
  known: OptOut,
  isOut: boolean | undefined,
  { at, mayRevoke, receivedAt }: { at: Date; mayRevoke: boolean; receivedAt: Date },
): OptOut {
  if (isOut) return { isOut, at: latestOf(known.at, at), receivedAt };
  const isRevoked = isOut === false && mayRevoke && (known.at === null || at > known.at);
  return isRevoked ? { isOut: false, at: null, receivedAt: null } : known;
}

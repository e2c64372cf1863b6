import type { AuditEntry } from '../../../utils/contract/console/audit';
import type { Actor } from './actor';

/** What happened, for the audit log. */
export type NewAuditEntry = Pick<AuditEntry, 'action' | 'subject' | 'name'> & {
  details?: AuditEntry['details'];
  /** Who did it, if that isn't whom the transaction runs for: someone who is just signing in. */
  actor?: Actor;
};

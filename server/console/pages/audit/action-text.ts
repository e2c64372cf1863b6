import type { AuditAction, AuditEntry } from '../../../../utils/contract/console/audit';

/** What each action is called in the filter and, after the actor's name, in the list. */
export const actionTexts: Record<AuditAction, string> = {
  'agreement.changed': 'switched blind checks on or off',
  'audit.exported': 'downloaded the audit log',
  'backup.created': 'backed up the database',
  'content.changed': 'marked content',
  'content.merged': 'merged content',
  'definition.drafted': 'drafted a lead definition',
  'definition.signed': 'signed a lead definition',
  'definition.withdrawn': 'withdrew a lead definition',
  'event-name.changed': 'mapped an event name',
  'feedback.exported': 'downloaded feedback',
  'goal.changed': 'changed the goal',
  'holdout.ended': 'ended a holdout',
  'holdout.started': 'started a holdout',
  'import.stored': 'imported a file',
  'import.undone': 'undid an import',
  'lead.erased': 'erased a lead',
  'lead.exported': 'exported a lead’s data',
  'lead.merged': 'merged leads',
  'lead.moved': 'confirmed or undid a change of company',
  'leads.exported': 'downloaded leads',
  'leads.kept-apart': 'decided whether leads are duplicates',
  'merge.undone': 'undid a merge',
  'person.changed': 'changed a person’s role',
  'person.created': 'added a person',
  'person.revoked': 'revoked a person’s access',
  'rep.created': 'added a rep',
  'rep.revoked': 'revoked a rep’s access',
  'report.exported': 'downloaded a report',
  'retention.changed': 'changed the retention',
  'session.ended': 'ended a session',
  'session.opened': 'signed in',
  'sign-in-link.created': 'created a sign-in link',
  'sign-in.changed': 'changed who may sign in',
  'sign-in.refused': 'refused a company sign-in',
  'sla.changed': 'changed the SLAs',
  'source.changed': 'changed a source',
  'source.created': 'added a source',
  'target.changed': 'changed a target',
  'target.created': 'added a target',
  'target.removed': 'removed a target',
  'target.sent': 'sent an event to a target',
  'token.created': 'created a token',
  'token.revoked': 'revoked a token',
};

/** An action as the filter lists it: `Created a token`. */
export function labelOfAction(action: AuditAction): string {
  const text = actionTexts[action];
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The details of an entry in one line: `role before: marketer · role after: admin`. */
export function describeDetails({ details }: Pick<AuditEntry, 'details'>): string {
  return Object.entries(details)
    .map(([name, value]) => `${toWords(name)}: ${toText(value)}`)
    .join(' · ');
}

function toWords(name: string): string {
  return name.replaceAll(
    /([a-z])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
}

function toText(value: AuditEntry['details'][string]): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

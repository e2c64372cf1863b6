import { z } from 'zod';
import { instant } from '../shared/instant';
import { storableText } from '../shared/text';

/** What the audit log records. The part before the dot is what it happened to. */
export const auditAction = z
  .enum([
    'agreement.changed',
    'audit.exported',
    'backup.created',
    'content.changed',
    'content.merged',
    'definition.drafted',
    'definition.signed',
    'definition.withdrawn',
    'event-name.changed',
    'feedback.exported',
    'goal.changed',
    'holdout.ended',
    'holdout.started',
    'import.stored',
    'import.undone',
    'lead.erased',
    'lead.exported',
    'lead.merged',
    'lead.moved',
    'leads.exported',
    'leads.kept-apart',
    'merge.undone',
    'person.changed',
    'person.created',
    'person.revoked',
    'rep.created',
    'rep.revoked',
    'report.exported',
    'retention.changed',
    'session.ended',
    'session.opened',
    'sign-in-link.created',
    'sign-in.changed',
    'sign-in.refused',
    'sla.changed',
    'source.changed',
    'source.created',
    'target.changed',
    'target.created',
    'target.removed',
    'target.sent',
    'token.created',
    'token.revoked',
  ])
  .meta({ id: 'AuditAction' });

/** Who did it: a person in the console, a rep, a system by its token, a command on the server, or the endpoint itself. */
export const actorKind = z.enum(['person', 'rep', 'system', 'command', 'endpoint']);

/** One entry of the audit log. Leads are named only by their ID, so that an erasure leaves nothing behind. */
export const auditEntry = z
  .object({
    number: z.int().meta({ description: 'Counts up by 1 for each entry of a team, so a gap shows.' }),
    at: instant,
    action: auditAction,
    actor: z.object({
      kind: actorKind,
      id: z.string().optional(),
      name: z.string(),
      address: z
        .string()
        .optional()
        .meta({ description: 'The IP address the request came from. Missing for commands.' }),
    }),
    subject: z
      .string()
      .optional()
      .meta({ description: 'The ID of what it happened to, such as a lead or a token.' }),
    name: z.string().optional().meta({ description: 'The name of what it happened to. Never a lead’s.' }),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'AuditEntry' });

const day = z.iso.date();

/** Which entries to list. */
export const auditFilter = z.object({
  action: auditAction.optional(),
  actor: storableText.optional().meta({ description: 'An actor’s ID or name.' }),
  subject: storableText.optional().meta({ description: 'The ID of what it happened to.' }),
  from: day.optional().meta({ description: 'The first day, in UTC.' }),
  to: day.optional().meta({ description: 'The last day, in UTC.' }),
});

export const auditQuery = auditFilter.extend({
  before: z.coerce
    .number()
    .int()
    .optional()
    .meta({ description: 'For the next page: the lowest number of the last one.' }),
});

export const auditResponse = z
  .object({
    entries: z.array(auditEntry).meta({ description: 'Newest first; at most 100.' }),
    hasMore: z.boolean(),
  })
  .meta({ id: 'AuditResponse' });

/** For systems that collect the log: all entries after a number, oldest first. */
export const auditFeedQuery = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .meta({ description: 'The number of the last entry you have. No entry is added below it later.' }),
});

export type AuditAction = z.infer<typeof auditAction>;
export type ActorKind = z.infer<typeof actorKind>;
export type AuditEntry = z.infer<typeof auditEntry>;
export type AuditFilter = z.infer<typeof auditFilter>;
export type AuditResponse = z.infer<typeof auditResponse>;

import { bigint, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { AuditEntry } from '../../../../utils/contract/console/audit';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { teams } from './team-tables';

/**
 * The audit log. The endpoint's role can only add and read rows: it has no right to update or delete them. Old ones
 * are removed by `prune_audit.sql`, which runs with the owner's rights.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    team: teamColumn().references(() => teams.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** By the database's clock. */
    at: instantColumn('at').notNull().defaultNow(),
    action: text('action').$type<AuditEntry['action']>().notNull(),
    actorKind: text('actor_kind').$type<AuditEntry['actor']['kind']>().notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    address: text('address'),
    subject: text('subject'),
    name: text('name'),
    details: jsonb('details').$type<AuditEntry['details']>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.seq] }),
    index('audit_entries_by_subject').on(t.team, t.subject),
    ownTeam(),
  ],
);

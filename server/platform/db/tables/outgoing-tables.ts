import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { OutgoingEvent } from '../../../../utils/contract/console/outgoing-event';
import type { OutgoingKind } from '../../../../utils/contract/console/target';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { feedback } from './feedback-tables';
import { teams } from './team-tables';

/** The systems that marketing sends feedback to. */
export const targets = pgTable(
  'targets',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: ['webhook', 'slack', 'teams', 'mail'] }).notNull(),
    name: text('name').notNull(),
    /** Anyone who knows it can post there, so it is never shown in full. A `mailto:` for email. */
    url: text('url').notNull(),
    /** For webhooks; stored in plain text, because it is needed to sign. Shown once and never listed. */
    secret: text('secret'),
    /** The kinds of feedback it subscribes to. */
    kinds: jsonb('kinds').$type<OutgoingKind[]>().notNull(),
    /** An admin has allowed plain HTTP, which others on the network can read. */
    allowsHttp: boolean('allows_http').notNull().default(false),
    isEnabled: boolean('is_enabled').notNull().default(true),
    /** Why and when Passback itself turned it off. */
    disabledReason: text('disabled_reason'),
    disabledAt: instantColumn('disabled_at'),
    /** From Retry-After: until then, nothing is sent there. */
    pausedUntil: instantColumn('paused_until'),
    /** The last successful delivery. */
    lastSuccessAt: instantColumn('last_success_at'),
    /** The first failure since then; null if it isn't failing. */
    failingSince: instantColumn('failing_since'),
    createdBy: text('created_by').notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.team, t.id] }), ownTeam()],
);

/** Events as they were published. Erased together with their feedback. */
export const outgoingEvents = pgTable(
  'outgoing_events',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    /** Null for a test. */
    feedback: uuid('feedback'),
    /** Null for a test and for the end of a snooze. */
    revision: integer('revision'),
    body: jsonb('body').$type<OutgoingEvent>().notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    // Each revision is published once.
    uniqueIndex('outgoing_events_by_feedback').on(t.team, t.feedback, t.revision),
    foreignKey({
      columns: [t.team, t.feedback],
      foreignColumns: [feedback.team, feedback.id],
    }).onDelete('cascade'),
    ownTeam(),
  ],
);

/** One event on its way to one target. */
export const deliveries = pgTable(
  'deliveries',
  {
    team: teamColumn().references(() => teams.id),
    target: uuid('target').notNull(),
    event: uuid('event').notNull(),
    /**
     * waiting: not tried yet. failed: will be retried. held: until the target is turned on. given-up: won't
     * be retried.
     */
    state: text('state', { enum: ['waiting', 'delivered', 'failed', 'held', 'given-up'] })
      .notNull()
      .default('waiting'),
    /** Scheduled attempts; manual ones don't count. */
    attempts: integer('attempts').notNull().default(0),
    /** The HTTP status of the last attempt, if there was a response. */
    lastStatus: integer('last_status'),
    /** A message for marketing. */
    lastError: text('last_error'),
    lastAttemptAt: instantColumn('last_attempt_at'),
    nextAttemptAt: instantColumn('next_attempt_at'),
    /** A process is attempting it; no other process may do so before this time. */
    leasedUntil: instantColumn('leased_until'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.target, t.event] }),
    index('deliveries_by_age').on(t.team, t.target, t.createdAt.desc()),
    index('deliveries_by_event').on(t.team, t.event),
    index('deliveries_leased').on(t.team, t.target, t.leasedUntil).where(sql`leased_until is not null`),
    foreignKey({ columns: [t.team, t.target], foreignColumns: [targets.team, targets.id] }).onDelete(
      'cascade',
    ),
    foreignKey({
      columns: [t.team, t.event],
      foreignColumns: [outgoingEvents.team, outgoingEvents.id],
    }).onDelete('cascade'),
    ownTeam(),
  ],
);

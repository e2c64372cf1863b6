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

/** The systems that marketing wants feedback sent to. */
export const targets = pgTable(
  'targets',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: ['webhook', 'slack', 'teams'] }).notNull(),
    name: text('name').notNull(),
    /** Whoever knows it can post there: it is never listed whole. */
    url: text('url').notNull(),
    /** A webhook's, as it is: what is signed with must be known. It is shown once and never listed. */
    secret: text('secret'),
    /** What it wants to hear of. */
    kinds: jsonb('kinds').$type<OutgoingKind[]>().notNull(),
    /** An admin allowed plain http, which anybody on the way can read. */
    allowsHttp: boolean('allows_http').notNull().default(false),
    isOn: boolean('is_on').notNull().default(true),
    /** Why and when Passback itself turned it off. */
    offReason: text('off_reason'),
    offAt: instantColumn('off_at'),
    /** It said Retry-After: until then nothing at all is sent there. */
    pausedUntil: instantColumn('paused_until'),
    /** The last time it took something. */
    lastSuccessAt: instantColumn('last_success_at'),
    /** It has taken nothing since, though something was sent. */
    failingSince: instantColumn('failing_since'),
    createdBy: text('created_by').notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.team, t.id] }), ownTeam()],
);

/** What went out, or is on its way, as it was when it went. Erased with the feedback it tells of. */
export const outgoingEvents = pgTable(
  'outgoing_events',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    /** None: a test. */
    feedback: uuid('feedback'),
    /** None: a test, or the end of a snooze. */
    revision: integer('revision'),
    body: jsonb('body').$type<OutgoingEvent>().notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    uniqueIndex('outgoing_events_by_feedback').on(t.team, t.feedback, t.revision), // One revision goes out once.
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
    /** waiting: not tried yet. failed: will be tried again. held: when the target is turned on. given-up: never. */
    state: text('state', { enum: ['waiting', 'delivered', 'failed', 'held', 'given-up'] })
      .notNull()
      .default('waiting'),
    /** By the schedule; those by hand are not counted. */
    attempts: integer('attempts').notNull().default(0),
    /** The HTTP status of the last attempt, where there was an answer. */
    lastStatus: integer('last_status'),
    /** In words, for marketing. */
    lastError: text('last_error'),
    lastAttemptAt: instantColumn('last_attempt_at'),
    nextAttemptAt: instantColumn('next_attempt_at'),
    /** A process is trying it: nobody else does before this moment. */
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

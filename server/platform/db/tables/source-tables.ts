import { bigint, boolean, date, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { SourceDates, SourceLimits } from '../../../../utils/contract/console/source';
import type { SourceMapping } from '../../../../utils/contract/ingest/source-mapping';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { teams } from './team-tables';

/** What was wrong with an event, as shown to marketing. Contains no personal data. */
export interface StoredIssue {
  at: string;
  /** rejected: not stored. warning: stored without a value. notice: deliberately left out. */
  kind?: 'rejected' | 'warning' | 'notice';
  reason: string;
}

export const sources = pgTable(
  'sources',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    /** A browser's key is public, so it can add events but not override who is who. */
    kind: text('kind', { enum: ['server', 'browser'] }).notNull(),
    /**
     * For senders that can't set headers; stored in plain text, because it is needed to verify signatures.
     */
    secret: text('secret'),
    mapping: jsonb('mapping').$type<SourceMapping>(),
    /** How its dates are written if they don't say. */
    dates: jsonb('dates').$type<SourceDates>().notNull().default({}),
    /** Daily limits of a public key. */
    limits: jsonb('limits').$type<Partial<SourceLimits>>().notNull().default({}),
    lastEventAt: instantColumn('last_event_at'),
    stored: bigint('stored', { mode: 'number' }).notNull().default(0),
    repeated: bigint('repeated', { mode: 'number' }).notNull().default(0),
    rejected: bigint('rejected', { mode: 'number' }).notNull().default(0),
    /** Events whose names were unmapped when they came in. */
    uncounted: bigint('uncounted', { mode: 'number' }).notNull().default(0),
    /** The latest issues, newest first. */
    issues: jsonb('issues').$type<StoredIssue[]>().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.team, t.id] }), ownTeam()],
);

/** A public key's usage per day (UTC), to enforce its limits. */
export const sourceDays = pgTable(
  'source_days',
  {
    team: teamColumn().references(() => teams.id),
    source: uuid('source').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    events: integer('events').notNull().default(0),
    leads: integer('leads').notNull().default(0),
    /** New pieces of content. */
    contents: integer('contents').notNull().default(0),
    /** Events refused. */
    refused: integer('refused').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.team, t.source, t.day] }), ownTeam()],
);

/** Event names that aren't built in: how often they occurred and what marketing mapped them to. */
export const eventNames = pgTable(
  'event_names',
  {
    team: teamColumn().references(() => teams.id),
    /** The normalized name: see `eventKey`. */
    key: text('key').notNull(),
    /** As the sender last wrote it. */
    name: text('name').notNull(),
    n: integer('n').notNull().default(0),
    lastAt: instantColumn('last_at'),
    source: uuid('source'),
    /** The act it means. Null: not mapped yet. Empty: deliberately ignored. */
    act: text('act'),
    setBy: text('set_by'),
    setAt: instantColumn('set_at'),
    /** Its earlier events are still to be updated. */
    needsReplay: boolean('needs_replay').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.team, t.key] }), ownTeam()],
);

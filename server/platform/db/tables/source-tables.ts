import { bigint, boolean, date, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { SourceDates, SourceLimits } from '../../../../utils/contract/console/source';
import type { SourceMapping } from '../../../../utils/contract/ingest/source-mapping';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { teams } from './team-tables';

/** Something that was not taken, as marketing is told of it: no person's data. */
export interface SourceFault {
  at: string;
  /** rejected: not taken. warning: taken without a value. notice: left out on purpose. */
  kind?: 'rejected' | 'warning' | 'notice';
  reason: string;
}

export const sources = pgTable(
  'sources',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    /** A browser's key is public: it adds events, and decides nothing about who is who. */
    kind: text('kind', { enum: ['server', 'browser'] }).notNull(),
    /** What a sender that can't set headers signs with; kept as it is, or its signature could not be checked. */
    secret: text('secret'),
    mapping: jsonb('mapping').$type<SourceMapping>(),
    /** How its dates are written, where the sender doesn't say. */
    dates: jsonb('dates').$type<SourceDates>().notNull().default({}),
    /** What a public key may send a day. */
    limits: jsonb('limits').$type<Partial<SourceLimits>>().notNull().default({}),
    lastAt: instantColumn('last_at'),
    stored: bigint('stored', { mode: 'number' }).notNull().default(0),
    repeated: bigint('repeated', { mode: 'number' }).notNull().default(0),
    rejected: bigint('rejected', { mode: 'number' }).notNull().default(0),
    /** Events whose names meant nothing when they came. */
    uncounted: bigint('uncounted', { mode: 'number' }).notNull().default(0),
    /** The last few, newest first. */
    faults: jsonb('faults').$type<SourceFault[]>().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.team, t.id] }), ownTeam()],
);

/** What a public key sent on one day (UTC), to hold it to its limits. */
export const sourceDays = pgTable(
  'source_days',
  {
    team: teamColumn().references(() => teams.id),
    source: uuid('source').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    events: integer('events').notNull().default(0),
    leads: integer('leads').notNull().default(0),
    /** New pieces of content. */
    pieces: integer('pieces').notNull().default(0),
    /** Events turned away. */
    refused: integer('refused').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.team, t.source, t.day] }), ownTeam()],
);

/** Event names that are not known from the start: how often they came, and what a marketer said they mean. */
export const eventNames = pgTable(
  'event_names',
  {
    team: teamColumn().references(() => teams.id),
    /** Its normal form: see `eventKey`. */
    key: text('key').notNull(),
    /** As the sender wrote it last. */
    name: text('name').notNull(),
    /** Events by that name so far. */
    n: integer('n').notNull().default(0),
    lastAt: instantColumn('last_at'),
    source: uuid('source'),
    /** The act it means; null: nobody has decided; an empty text: it means nothing, on purpose. */
    act: text('act'),
    setBy: text('set_by'),
    setAt: instantColumn('set_at'),
    /** Its events that came before are still to be given the new meaning. */
    isPending: boolean('is_pending').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.team, t.key] }), ownTeam()],
);

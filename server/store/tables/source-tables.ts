import { bigint, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { SourceMapping } from '../../../utils/contract/source-mapping';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { teams } from './team-tables';

/** Something that was not taken, as marketing is told of it: no person's data. */
export interface SourceFault {
  at: string;
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
    lastAt: instantColumn('last_at'),
    stored: bigint('stored', { mode: 'number' }).notNull().default(0),
    repeated: bigint('repeated', { mode: 'number' }).notNull().default(0),
    rejected: bigint('rejected', { mode: 'number' }).notNull().default(0),
    /** The last few, newest first. */
    faults: jsonb('faults').$type<SourceFault[]>().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.team, t.id] }), ownTeam()],
);

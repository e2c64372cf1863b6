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
import type { HeldBackChange, HoldoutCounts } from '../../../../utils/contract/console/holdout';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { leads } from './lead-tables';
import { teams } from './team-tables';

/** Changes that aren't made for a share of leads, to learn what they do. At most one runs at a time. */
export const holdouts = pgTable(
  'holdouts',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    change: jsonb('change').$type<HeldBackChange>().notNull(),
    percent: integer('percent').notNull(),
    /** Decides which leads are held back. Shown only after the end. */
    secret: text('secret').notNull(),
    startedAt: instantColumn('started_at').notNull(),
    startedBy: text('started_by').notNull(),
    endedAt: instantColumn('ended_at'),
    /** What was counted by the end: feedback and leads may go later. */
    result: jsonb('result').$type<HoldoutCounts>(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    uniqueIndex('holdouts_running').on(t.team).where(sql`ended_at is null`),
    ownTeam(),
  ],
);

/** The leads that a holdout's change concerned, since when, and on which side they are. */
export const holdoutLeads = pgTable(
  'holdout_leads',
  {
    team: teamColumn().references(() => teams.id),
    holdout: uuid('holdout').notNull(),
    lead: uuid('lead').notNull(),
    /** The lead it was before a merge. It has been on either side, so it isn't counted until they are split. */
    mergedFrom: uuid('merged_from'),
    isHeldBack: boolean('is_held_back').notNull(),
    enteredAt: instantColumn('entered_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.holdout, t.lead] }),
    index('holdout_leads_by_lead').on(t.team, t.lead),
    foreignKey({ columns: [t.team, t.holdout], foreignColumns: [holdouts.team, holdouts.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

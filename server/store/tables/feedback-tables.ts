import {
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Change } from '../../../utils/contract/changes';
import type { FeedbackBody } from '../../../utils/contract/feedback';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { leads } from './lead-tables';
import { teams } from './team-tables';

export const feedback = pgTable(
  'feedback',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    revision: integer('revision').notNull(),
    kind: text('kind', { enum: ['disposition'] }).notNull(),
    lead: uuid('lead').notNull(),
    rep: uuid('rep').notNull(),
    body: jsonb('body').$type<FeedbackBody>().notNull(),
    madeAt: instantColumn('made_at').notNull(),
    receivedAt: instantColumn('received_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    index('feedback_by_lead').on(t.team, t.lead),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

export const changes = pgTable(
  'changes',
  {
    team: teamColumn().references(() => teams.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** Whom it concerns; everybody where there is none. */
    rep: uuid('rep'),
    body: jsonb('body').$type<Change>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.team, t.seq] }), ownTeam()],
);

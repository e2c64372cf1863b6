import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CheckAnswer } from '../../../../utils/contract/shared/blind-check';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { leads } from './lead-tables';
import { teams } from './team-tables';

/** Leads that a rep and a marketer each judge blind. Who answered isn't kept. */
export const blindChecks = pgTable(
  'blind_checks',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    lead: uuid('lead').notNull(),
    /** The lead it was about before a merge. */
    mergedFrom: uuid('merged_from'),
    /** The Monday of the week it was picked for, in UTC. */
    week: date('week').notNull(),
    /** The definition whose rules the lead met then, by their keys. */
    definition: integer('definition').notNull(),
    rules: jsonb('rules').$type<string[]>().notNull(),
    sales: text('sales').$type<CheckAnswer>(),
    marketing: text('marketing').$type<CheckAnswer>(),
    pickedAt: instantColumn('picked_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    index('blind_checks_by_week').on(t.team, t.week),
    index('blind_checks_by_lead').on(t.team, t.lead),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { teams } from './team-tables';

/** By which keys a person was known who was erased, as hashes: see erasure/hash-key.ts for why any are kept. */
export const erasures = pgTable(
  'erasures',
  {
    team: teamColumn().references(() => teams.id),
    kind: text('kind', {
      enum: ['email', 'linkedin', 'linkedinMember', 'linkedinSales', 'user', 'anonymous'],
    }).notNull(),
    hash: text('hash').notNull(),
    /** The lead that they were: a random id that leads nowhere any more. */
    lead: uuid('lead').notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.kind, t.hash] }),
    index('erasures_by_lead').on(t.team, t.lead),
    ownTeam(),
  ],
);

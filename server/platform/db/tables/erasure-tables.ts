import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { teams } from './team-tables';

/** Hashes of erased people's keys. `server/features/privacy/erasure/hash-key.ts` says why they are kept. */
export const erasures = pgTable(
  'erasures',
  {
    team: teamColumn().references(() => teams.id),
    kind: text('kind', {
      enum: ['email', 'linkedin', 'linkedinMember', 'linkedinSales', 'user', 'anonymous'],
    }).notNull(),
    hash: text('hash').notNull(),
    /** Their former lead: a random ID that no longer refers to anything. */
    lead: uuid('lead').notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.kind, t.hash] }),
    index('erasures_by_lead').on(t.team, t.lead),
    ownTeam(),
  ],
);

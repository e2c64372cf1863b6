import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { teams } from './team-tables';

/** A lead's own link to content. It moves with the lead or the content in a merge, and keeps leading to a page. */
export const trackedLinks = pgTable(
  'tracked_links',
  {
    team: teamColumn().references(() => teams.id),
    id: text('id').notNull(),
    lead: uuid('lead'),
    /** The lead it belonged to before a merge. */
    mergedFrom: uuid('merged_from'),
    content: text('content').notNull(),
    rep: uuid('rep').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    opens: integer('opens').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    index('tracked_links_by_lead').on(t.team, t.lead, t.content),
    ownTeam(),
  ],
);

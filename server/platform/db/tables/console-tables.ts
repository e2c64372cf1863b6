import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { teams } from './team-tables';

/** The people who can sign in to the console. */
export const consolePeople = pgTable(
  'console_people',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ['admin', 'marketer'] }).notNull(),
    createdAt: instantColumn('created_at').notNull(),
    revokedAt: instantColumn('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.team, t.id] }), ownTeam()],
);

/** Sign-in links, which work once. */
export const signInLinks = pgTable(
  'sign_in_links',
  {
    team: teamColumn().references(() => teams.id),
    hash: text('hash').notNull(),
    person: uuid('person').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    usedAt: instantColumn('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.hash] }),
    index('sign_in_links_by_person').on(t.team, t.person),
    foreignKey({ columns: [t.team, t.person], foreignColumns: [consolePeople.team, consolePeople.id] }),
    ownTeam(),
  ],
);

/** Console sessions, by the hash of their cookie. */
export const consoleSessions = pgTable(
  'console_sessions',
  {
    team: teamColumn().references(() => teams.id),
    hash: text('hash').notNull(),
    /** Identifies the session in lists, so that its hash isn't exposed. */
    id: uuid('id').notNull(),
    person: uuid('person').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    /** Updated on use, every few minutes. */
    usedAt: instantColumn('used_at').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    revokedAt: instantColumn('revoked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.hash] }),
    index('console_sessions_by_person').on(t.team, t.person),
    foreignKey({ columns: [t.team, t.person], foreignColumns: [consolePeople.team, consolePeople.id] }),
    ownTeam(),
  ],
);

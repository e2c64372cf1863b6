import { sql } from 'drizzle-orm';
import { pgPolicy, text, timestamp } from 'drizzle-orm/pg-core';

// Every table but `teams` begins with the team and has row-level security, which the migrations also force on its owner.

/** The column that every key begins with. */
export const teamColumn = () => text('team').notNull();

/** A moment, as a Date. */
export const instantColumn = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Rows of another team are not there. */
export const ownTeam = () =>
  pgPolicy('own_team', { using: sql`team = nullif(current_setting('app.team', true), '')` });

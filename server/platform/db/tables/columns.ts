import { sql } from 'drizzle-orm';
import { pgPolicy, text, timestamp } from 'drizzle-orm/pg-core';

// Every table except `teams` begins with the team and has row-level security, which the migrations also force
// on the owner.

/** The first column of every key. */
export const teamColumn = () => text('team').notNull();

/** A timestamp, as a Date. */
export const instantColumn = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Hides the rows of other teams. */
export const ownTeam = () =>
  pgPolicy('own_team', { using: sql`team = nullif(current_setting('app.team', true), '')` });

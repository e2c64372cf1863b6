import { bigint, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { definitionStates, type Signature } from '../../../../utils/contract/console/definitions';
import type { Retention } from '../../../../utils/contract/console/retention';
import type { ConsoleScope } from '../../../../utils/contract/console/session';
import type { LeadDefinition } from '../../../../utils/contract/shared/lead-definition';
import type { Me } from '../../../../utils/contract/shared/team';
import { instantColumn, ownTeam, teamColumn } from './columns';

export const teams = pgTable('teams', {
  id: text('id').primaryKey(),
  createdAt: instantColumn('created_at').notNull().defaultNow(),
});

export const teamSettings = pgTable(
  'team_settings',
  {
    team: teamColumn()
      .references(() => teams.id)
      .primaryKey(),
    name: text('name').notNull(),
    ownDomains: jsonb('own_domains').$type<string[]>().notNull(),
    /** What the team lets its reps choose from, and how soon each side must answer. */
    picklists: jsonb('picklists').$type<Pick<Me, 'dispositions' | 'elements' | 'sla'>>().notNull(),
    definition: integer('definition').notNull(),
    /** The last number given to a change. Its row lock makes the numbers follow the order of commits. */
    changeSeq: bigint('change_seq', { mode: 'number' }).notNull().default(0),
    /** Days by class of data, as far as the team has set them: the contract has the defaults. */
    retention: jsonb('retention').$type<Partial<Retention>>().notNull().default({}),
    /** When a process last began to remove what is past its retention. */
    prunedAt: instantColumn('pruned_at'),
  },
  () => [ownTeam()],
);

export const definitions = pgTable(
  'definitions',
  {
    team: teamColumn().references(() => teams.id),
    version: integer('version').notNull(),
    body: jsonb('body').$type<LeadDefinition>().notNull(),
    createdAt: instantColumn('created_at').notNull().defaultNow(),
    state: text('state', { enum: definitionStates }).notNull().default('adopted'),
    signatures: jsonb('signatures').$type<Signature[]>().notNull().default([]),
    /** While it is computed: the last lead that was, how many were, and of how many. */
    cursor: uuid('cursor'),
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    adoptedAt: instantColumn('adopted_at'),
  },
  (t) => [primaryKey({ columns: [t.team, t.version] }), ownTeam()],
);

export const reps = pgTable(
  'reps',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    email: text('email'),
  },
  (t) => [primaryKey({ columns: [t.team, t.id] }), ownTeam()],
);

export const tokens = pgTable(
  'tokens',
  {
    team: teamColumn().references(() => teams.id),
    hash: text('hash').notNull(),
    scope: text('scope', { enum: ['rep', 'source', 'console'] }).notNull(),
    rep: uuid('rep'),
    /** A write key's. */
    source: uuid('source'),
    label: text('label').notNull(),
    /** What a console token may do. */
    scopes: jsonb('scopes').$type<ConsoleScope[]>(),
    createdAt: instantColumn('created_at').notNull().defaultNow(),
    revokedAt: instantColumn('revoked_at'),
    /** What a token is called in lists: its hash stays here. */
    id: uuid('id').notNull().defaultRandom(),
    /** To the hour, so that a token is written to once an hour at most: see functions/authenticate.sql. */
    lastUsedAt: instantColumn('last_used_at'),
  },
  (t) => [primaryKey({ columns: [t.team, t.hash] }), uniqueIndex('tokens_by_id').on(t.team, t.id), ownTeam()],
);

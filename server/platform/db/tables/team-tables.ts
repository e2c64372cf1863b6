import {
  bigint,
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { GroupRole } from '../../../../utils/contract/console/company-sign-in';
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
    /** The team's picklists and SLA. */
    picklists: jsonb('picklists').$type<Pick<Me, 'dispositions' | 'elements' | 'sla'>>().notNull(),
    definition: integer('definition').notNull(),
    /** How many accepted leads a quarter marketing and sales want; null if they haven't agreed. */
    goal: integer('goal'),
    /** The Monday of the last week whose figures were sent to targets. */
    weekSent: date('week_sent'),
    /** Whether leads are picked for marketing and sales to judge blind. */
    blindChecks: boolean('blind_checks').notNull().default(true),
    /** The number of the latest change. Its row lock makes numbers follow the order of commits. */
    changeSeq: bigint('change_seq', { mode: 'number' }).notNull().default(0),
    /** The number of the latest entry in the audit log. */
    auditSeq: bigint('audit_seq', { mode: 'number' }).notNull().default(0),
    /** Days per class of data that the team has set; the contract has the defaults. */
    retention: jsonb('retention').$type<Partial<Retention>>().notNull().default({}),
    /** Which groups of the company's provider have which roles. */
    groupRoles: jsonb('group_roles').$type<GroupRole[]>().notNull().default([]),
    /** When a process last started to prune the team's data. */
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
    /** Progress while it is computed: the last lead scored, the number scored, and the total. */
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
    kind: text('kind', { enum: ['rep', 'source', 'console'] }).notNull(),
    rep: uuid('rep'),
    /** For write keys. */
    source: uuid('source'),
    label: text('label').notNull(),
    /** What a console token may do. */
    scopes: jsonb('scopes').$type<ConsoleScope[]>(),
    createdAt: instantColumn('created_at').notNull().defaultNow(),
    revokedAt: instantColumn('revoked_at'),
    /** Identifies the token in lists, so that its hash isn't exposed. */
    id: uuid('id').notNull().defaultRandom(),
    /**
     * Rounded to the hour, so that a token is updated at most once an hour: see functions/authenticate.sql.
     */
    lastUsedAt: instantColumn('last_used_at'),
    expiresAt: instantColumn('expires_at').notNull(),
    /** Part of a connection code. Each browser exchanges it for a token of its own. */
    isCode: boolean('is_code').notNull().default(false),
    /** The token that this one takes over from. Once this one is used, that one ends soon. */
    replaces: uuid('replaces'),
    /** The network it was last used from and since when; and the one before. Not kept up to date for write keys. */
    network: text('network'),
    networkAt: instantColumn('network_at'),
    otherNetwork: text('other_network'),
    /** When a rep's token was last used from two networks at once. */
    suspiciousAt: instantColumn('suspicious_at'),
  },
  (t) => [primaryKey({ columns: [t.team, t.hash] }), uniqueIndex('tokens_by_id').on(t.team, t.id), ownTeam()],
);

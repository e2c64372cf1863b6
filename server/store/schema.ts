import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Change } from '../../utils/contract/changes';
import type { FeedbackBody } from '../../utils/contract/feedback';
import type { LeadDefinition } from '../../utils/contract/lead-definition';
import type { Me } from '../../utils/contract/team';

// Every table but `teams` begins with the team and is held by row-level security: see migrations/0001.
const team = () =>
  text('team')
    .notNull()
    .references(() => teams.id);
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const ownTeam = () =>
  pgPolicy('own_team', { using: sql`team = nullif(current_setting('app.team', true), '')` });

/** Ids only, so that jobs can enumerate the teams. */
export const teams = pgTable('teams', {
  id: text('id').primaryKey(),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const teamSettings = pgTable(
  'team_settings',
  {
    team: team().primaryKey(),
    name: text('name').notNull(),
    ownDomains: jsonb('own_domains').$type<string[]>().notNull(),
    words: jsonb('words').$type<Pick<Me, 'dispositions' | 'elements' | 'clocks'>>().notNull(),
    definition: integer('definition').notNull(),
    /** The last number given to a change. Its row lock makes the numbers follow the order of commits. */
    changeSeq: bigint('change_seq', { mode: 'number' }).notNull().default(0),
  },
  () => [ownTeam()],
);

export const definitions = pgTable(
  'definitions',
  {
    team: team(),
    version: integer('version').notNull(),
    body: jsonb('body').$type<LeadDefinition>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.team, t.version] }), ownTeam()],
);

export const reps = pgTable(
  'reps',
  {
    team: team(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    email: text('email'),
  },
  (t) => [primaryKey({ columns: [t.team, t.id] }), ownTeam()],
);

/** A token is kept as its SHA-256 only: a dump of this table opens nothing. */
export const tokens = pgTable(
  'tokens',
  {
    team: team(),
    hash: text('hash').notNull(),
    scope: text('scope', { enum: ['rep', 'source'] }).notNull(),
    rep: uuid('rep'),
    label: text('label').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.team, t.hash] }), ownTeam()],
);

export const leads = pgTable(
  'leads',
  {
    team: team(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    title: text('title'),
    company: text('company'),
    companyKey: text('company_key').notNull().default(''),
    email: text('email'),
    industry: text('industry'),
    employees: integer('employees'),
    country: text('country'),
    doNotContact: boolean('do_not_contact').notNull().default(false),
    unsubscribed: boolean('unsubscribed').notNull().default(false),
    stage: text('stage', { enum: ['before-contact', 'after-contact'] })
      .notNull()
      .default('before-contact'),
    owner: uuid('owner'),
    /** When the traits above were true, so that a late event does not overwrite a newer one. */
    traitsAt: instant('traits_at').notNull(),
    /** The score when something last happened: orders the lists, is never shown. */
    scoreHint: doublePrecision('score_hint').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    index('leads_by_name').on(t.team, t.nameKey),
    index('leads_by_score').on(t.team, t.scoreHint.desc()),
    ownTeam(),
  ],
);

/** By what a lead is found. `madeBy` is set where a rep confirmed it (an alias). */
export const identities = pgTable(
  'identities',
  {
    team: team(),
    kind: text('kind', {
      enum: ['email', 'emailSha256', 'linkedin', 'linkedinMember', 'user', 'anonymous'],
    }).notNull(),
    value: text('value').notNull(),
    lead: uuid('lead').notNull(),
    madeBy: uuid('made_by'),
    madeAt: instant('made_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.kind, t.value] }),
    index('identities_by_lead').on(t.team, t.lead),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

export const contents = pgTable(
  'contents',
  {
    team: team(),
    id: text('id').notNull(),
    type: text('type').notNull(),
    title: text('title').notNull(),
    url: text('url'),
    campaign: text('campaign'),
  },
  (t) => [primaryKey({ columns: [t.team, t.id] }), ownTeam()],
);

/** What happened, as it came in: the truth that every score can be replayed from. */
export const events = pgTable(
  'events',
  {
    team: team(),
    messageId: text('message_id').notNull(),
    lead: uuid('lead'),
    anonymous: text('anonymous'),
    act: text('act'),
    content: text('content'),
    depth: integer('depth'),
    at: instant('at').notNull(),
    receivedAt: instant('received_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.messageId] }),
    index('events_by_lead').on(t.team, t.lead),
    index('events_by_anonymous').on(t.team, t.anonymous),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

/** What a lead did with a piece of content under one rule: a fading sum of points as it stood at `sumAt`. */
export const sums = pgTable(
  'sums',
  {
    team: team(),
    lead: uuid('lead').notNull(),
    version: integer('version').notNull(),
    group: text('group').notNull(),
    rule: text('rule').notNull(),
    content: text('content').notNull(),
    n: integer('n').notNull(),
    firstAt: instant('first_at').notNull(),
    lastAt: instant('last_at').notNull(),
    depth: integer('depth'),
    sum: doublePrecision('sum').notNull(),
    sumAt: instant('sum_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.lead, t.version, t.group, t.rule, t.content] }),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

/** A group's fading sum at the end (UTC) of each day on which something happened: what "7 days ago" is read from. */
export const days = pgTable(
  'days',
  {
    team: team(),
    lead: uuid('lead').notNull(),
    version: integer('version').notNull(),
    group: text('group').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    sum: doublePrecision('sum').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.lead, t.version, t.group, t.day] }),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

/** One row a feedback, at its newest revision. */
export const feedback = pgTable(
  'feedback',
  {
    team: team(),
    id: uuid('id').notNull(),
    revision: integer('revision').notNull(),
    kind: text('kind', { enum: ['disposition'] }).notNull(),
    lead: uuid('lead').notNull(),
    rep: uuid('rep').notNull(),
    body: jsonb('body').$type<FeedbackBody>().notNull(),
    madeAt: instant('made_at').notNull(),
    receivedAt: instant('received_at').notNull().defaultNow(),
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
    team: team(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** Whom it concerns; everybody where there is none. */
    rep: uuid('rep'),
    body: jsonb('body').$type<Change>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.team, t.seq] }), ownTeam()],
);

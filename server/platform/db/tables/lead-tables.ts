import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { teams } from './team-tables';

export const leads = pgTable(
  'leads',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    /** The name in its one form; empty where nobody has named the lead. */
    nameKey: text('name_key').notNull(),
    /** What the name is found by. A trigger files each in `lead_names`. */
    nameKeys: text('name_keys').array().notNull().default([]),
    title: text('title'),
    company: text('company'),
    companyKey: text('company_key').notNull().default(''),
    /** The company that they have left, by marketing's word: records that still name it are out of date. */
    leftCompanyKey: text('left_company_key').notNull().default(''),
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
    /** Named by a public key alone, so far: nothing about this lead has been confirmed by a server. */
    isPublic: boolean('is_public').notNull().default(false),
    /** When the traits above were true, so that a late event does not overwrite a newer one. */
    traitsAt: instantColumn('traits_at').notNull(),
    /** The score when something last happened: orders the lists, is never shown. */
    scoreHint: doublePrecision('score_hint').notNull().default(0),
    /** The same by the version of the lead definition that is being computed. */
    nextHint: doublePrecision('next_hint'),
    /** The newest engagement that is no weak signal. */
    lastAt: instantColumn('last_at'),
    /** When the score hint last came up to the bar: that event's time. */
    readyAt: instantColumn('ready_at'),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    index('leads_by_name').on(t.team, t.nameKey),
    index('leads_by_company').on(t.team, t.companyKey, t.lastAt.desc()),
    index('leads_by_score').on(t.team, t.scoreHint.desc()),
    ownTeam(),
  ],
);

export const identities = pgTable(
  'identities',
  {
    team: teamColumn().references(() => teams.id),
    kind: text('kind', {
      enum: ['email', 'emailSha256', 'linkedin', 'linkedinMember', 'linkedinSales', 'user', 'anonymous'],
    }).notNull(),
    value: text('value').notNull(),
    lead: uuid('lead').notNull(),
    /** The rep who confirmed it; null where marketing's data brought it. */
    createdBy: uuid('created_by'),
    createdAt: instantColumn('created_at').notNull().defaultNow(),
    /** Said with a browser's key, which anybody can read: a server's word overrules it. */
    isPublic: boolean('is_public').notNull().default(false),
    /** Whose it was before a merge. */
    origin: uuid('origin'),
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
    team: teamColumn().references(() => teams.id),
    id: text('id').notNull(),
    type: text('type').notNull(),
    title: text('title').notNull(),
    url: text('url'),
    campaign: text('campaign'),
    /** The missing elements it speaks to, by id. */
    answers: jsonb('answers').$type<string[]>(),
    /** Added by a public key and not reviewed: never offered to reps, and no link leads to it. */
    isPublic: boolean('is_public').notNull().default(false),
    /** Its address in a normal form, to recognize the piece by: see `urlKey`. */
    urlKey: text('url_key'),
    /** The piece it was merged into. */
    mergedInto: text('merged_into'),
    /** What leads did with it is still being moved to that piece. */
    isMoving: boolean('is_moving').notNull().default(false),
    /** When marketing last found it still right. */
    reviewedAt: instantColumn('reviewed_at'),
    /** Since when it is no longer to be sent. */
    expiredAt: instantColumn('expired_at'),
  },
  (t) => [primaryKey({ columns: [t.team, t.id] }), index('contents_by_url').on(t.team, t.urlKey), ownTeam()],
);

/** Leads by the keys of their names. Written by a trigger on `leads` alone. */
export const leadNames = pgTable(
  'lead_names',
  {
    team: teamColumn().references(() => teams.id),
    key: text('key').notNull(),
    lead: uuid('lead').notNull(),
  },
  (t) => [primaryKey({ columns: [t.team, t.key, t.lead] }), ownTeam()],
);

/** Other names that somebody has confirmed to be the lead's: a maiden name, a nickname, another script. */
export const confirmedNames = pgTable(
  'confirmed_names',
  {
    team: teamColumn().references(() => teams.id),
    lead: uuid('lead').notNull(),
    nameKey: text('name_key').notNull(),
    name: text('name').notNull(),
    by: text('by').notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.lead, t.nameKey] }),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

/** Two leads that look like one person and are not, by the word of somebody; `one` is the smaller id. */
export const distinctPairs = pgTable(
  'distinct_pairs',
  {
    team: teamColumn().references(() => teams.id),
    one: uuid('one').notNull(),
    other: uuid('other').notNull(),
    by: text('by').notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.one, t.other] }),
    index('distinct_pairs_by_other').on(t.team, t.other),
    foreignKey({ columns: [t.team, t.one], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    foreignKey({ columns: [t.team, t.other], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

/** Two leads that were found to be one person. What is moved carries its origin, so that a merge can be undone. */
export const merges = pgTable(
  'merges',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    kept: uuid('kept').notNull(),
    gone: uuid('gone').notNull(),
    /** The lead to read instead of the gone one: another than `kept` once that was merged, too. */
    resolvedTo: uuid('resolved_to').notNull(),
    /** The leads as they were. */
    goneRow: jsonb('gone_row').$type<Record<string, unknown>>().notNull(),
    keptRow: jsonb('kept_row').$type<Record<string, unknown>>().notNull(),
    by: text('by').notNull(),
    reason: text('reason').notNull(),
    at: instantColumn('at').notNull(),
    undoneAt: instantColumn('undone_at'),
    undoneBy: text('undone_by'),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    index('merges_by_gone').on(t.team, t.gone),
    index('merges_by_resolved_to').on(t.team, t.resolvedTo),
    foreignKey({ columns: [t.team, t.resolvedTo], foreignColumns: [leads.team, leads.id] }).onDelete(
      'cascade',
    ),
    ownTeam(),
  ],
);

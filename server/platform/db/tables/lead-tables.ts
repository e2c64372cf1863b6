import { sql } from 'drizzle-orm';
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

/** The values that a lead keeps because a holdout holds it back. */
export interface HeldBack {
  threshold?: number;
  answerWithinHours?: number;
  /** Reps who watch it aren't notified. */
  alerts?: true;
}

export const leads = pgTable(
  'leads',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    /** The normalized name; empty if the lead has none. */
    nameKey: text('name_key').notNull(),
    /** The keys that the name is found by. A trigger copies them to `lead_names`. */
    nameKeys: text('name_keys').array().notNull().default([]),
    title: text('title'),
    company: text('company'),
    companyKey: text('company_key').notNull().default(''),
    /** The company that marketing says they left. Records that still name it are out of date. */
    leftCompanyKey: text('left_company_key').notNull().default(''),
    email: text('email'),
    industry: text('industry'),
    employees: integer('employees'),
    country: text('country'),
    doNotContact: boolean('do_not_contact').notNull().default(false),
    /** The time of the newest event that said so; only a newer one can revoke it. */
    doNotContactAt: instantColumn('do_not_contact_at'),
    /** When the endpoint last learned of it: undoing a merge keeps what came in since. */
    doNotContactReceivedAt: instantColumn('do_not_contact_received_at'),
    unsubscribed: boolean('unsubscribed').notNull().default(false),
    unsubscribedAt: instantColumn('unsubscribed_at'),
    unsubscribedReceivedAt: instantColumn('unsubscribed_received_at'),
    stage: text('stage', { enum: ['before-contact', 'after-contact'] })
      .notNull()
      .default('before-contact'),
    owner: uuid('owner'),
    /** Known only from a public key so far; no server has confirmed anything about this lead. */
    isPublic: boolean('is_public').notNull().default(false),
    /** The time of the traits above, so that a late event doesn't overwrite a newer one. */
    traitsAt: instantColumn('traits_at').notNull(),
    /** The score at the last change. Used to sort lists, never shown. */
    scoreHint: doublePrecision('score_hint').notNull().default(0),
    /** The same for the definition version that is being computed. */
    nextScoreHint: doublePrecision('next_score_hint'),
    /** The latest engagement, ignoring weak signals. */
    lastEngagedAt: instantColumn('last_engaged_at'),
    /** When the score hint last reached the threshold: the time of that event. */
    thresholdReachedAt: instantColumn('threshold_reached_at'),
    /** When the endpoint learned that. Response times run from here: an import may bring old events. */
    handedOverAt: instantColumn('handed_over_at'),
    /** What the lead keeps in the running holdout; null if it isn't held back. */
    heldBack: jsonb('held_back').$type<HeldBack>(),
    /** When the lead last asked for contact. */
    contactRequestedAt: instantColumn('contact_requested_at'),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    index('leads_by_name').on(t.team, t.nameKey),
    index('leads_by_company').on(t.team, t.companyKey, t.lastEngagedAt.desc()),
    index('leads_by_score').on(t.team, t.scoreHint.desc()),
    index('leads_by_request')
      .on(t.team, t.contactRequestedAt.desc())
      .where(sql`contact_requested_at is not null`),
    index('leads_by_hand_over').on(t.team, t.handedOverAt).where(sql`handed_over_at is not null`),
    index('leads_held_back').on(t.team).where(sql`held_back is not null`),
    index('leads_by_activity').on(t.team, t.lastEngagedAt.desc()).where(sql`last_engaged_at is not null`),
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
    /** The rep who confirmed it; null if it came from marketing's data. */
    createdBy: uuid('created_by'),
    createdAt: instantColumn('created_at').notNull().defaultNow(),
    /** From a browser's public key, so a server can override it. */
    isPublic: boolean('is_public').notNull().default(false),
    /** The lead it belonged to before a merge. */
    mergedFrom: uuid('merged_from'),
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
    /** IDs of the missing elements it addresses. */
    answers: jsonb('answers').$type<string[]>(),
    /** Added by a public key and not reviewed: it isn't offered to reps and has no links. */
    isPublic: boolean('is_public').notNull().default(false),
    /** Its normalized URL, to recognize it: see `urlKey`. */
    urlKey: text('url_key'),
    /** The content it was merged into. */
    mergedInto: text('merged_into'),
    /** Its engagement is still being moved to that content. */
    isMerging: boolean('is_merging').notNull().default(false),
    /** When marketing last confirmed that it is up to date. */
    reviewedAt: instantColumn('reviewed_at'),
    /** When it expired; it is no longer suggested. */
    expiredAt: instantColumn('expired_at'),
  },
  (t) => [primaryKey({ columns: [t.team, t.id] }), index('contents_by_url').on(t.team, t.urlKey), ownTeam()],
);

/** Leads by the keys of their names. Written only by a trigger on `leads`. */
export const leadNames = pgTable(
  'lead_names',
  {
    team: teamColumn().references(() => teams.id),
    key: text('key').notNull(),
    lead: uuid('lead').notNull(),
  },
  (t) => [primaryKey({ columns: [t.team, t.key, t.lead] }), ownTeam()],
);

/** Other confirmed names of a lead: a maiden name, a nickname, another script. */
export const confirmedNames = pgTable(
  'confirmed_names',
  {
    team: teamColumn().references(() => teams.id),
    /** The lead whose name it is. It may have been merged. */
    lead: uuid('lead').notNull(),
    /** The lead to use instead. */
    resolvedTo: uuid('resolved_to').notNull(),
    nameKey: text('name_key').notNull(),
    name: text('name').notNull(),
    by: text('by').notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.lead, t.nameKey] }),
    index('confirmed_names_by_resolved_to').on(t.team, t.resolvedTo),
    foreignKey({ columns: [t.team, t.resolvedTo], foreignColumns: [leads.team, leads.id] }).onDelete(
      'cascade',
    ),
    ownTeam(),
  ],
);

/**
 * Pairs of leads that look like one person but aren't, according to someone. `lead` is the smaller ID. Either
 * may have been merged; the resolved leads are the ones to use instead.
 */
export const distinctPairs = pgTable(
  'distinct_pairs',
  {
    team: teamColumn().references(() => teams.id),
    lead: uuid('lead').notNull(),
    otherLead: uuid('other_lead').notNull(),
    resolvedLead: uuid('resolved_lead').notNull(),
    resolvedOther: uuid('resolved_other').notNull(),
    by: text('by').notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.lead, t.otherLead] }),
    index('distinct_pairs_by_resolved_lead').on(t.team, t.resolvedLead),
    index('distinct_pairs_by_resolved_other').on(t.team, t.resolvedOther),
    foreignKey({ columns: [t.team, t.resolvedLead], foreignColumns: [leads.team, leads.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.team, t.resolvedOther], foreignColumns: [leads.team, leads.id] }).onDelete(
      'cascade',
    ),
    ownTeam(),
  ],
);

/** Merges of two leads. Moved rows record their origin, so that a merge can be undone. */
export const merges = pgTable(
  'merges',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    /** Its place among the team's merges, in order. Those of one batch have the same time. */
    place: integer('place').notNull(),
    kept: uuid('kept').notNull(),
    merged: uuid('merged').notNull(),
    /** The lead to use instead of the merged one. Differs from `kept` if that was merged, too. */
    resolvedTo: uuid('resolved_to').notNull(),
    /** Both leads before the merge. */
    mergedRow: jsonb('merged_row').$type<Record<string, unknown>>().notNull(),
    keptRow: jsonb('kept_row').$type<Record<string, unknown>>().notNull(),
    by: text('by').notNull(),
    reason: text('reason').notNull(),
    at: instantColumn('at').notNull(),
    undoneAt: instantColumn('undone_at'),
    undoneBy: text('undone_by'),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    index('merges_by_place').on(t.team, t.place.desc()),
    index('merges_by_merged').on(t.team, t.merged),
    index('merges_by_resolved_to').on(t.team, t.resolvedTo),
    foreignKey({ columns: [t.team, t.resolvedTo], foreignColumns: [leads.team, leads.id] }).onDelete(
      'cascade',
    ),
    ownTeam(),
  ],
);

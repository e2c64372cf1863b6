import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Change } from '../../../../utils/contract/rep/changes';
import type { FeedbackItem } from '../../../../utils/contract/shared/feedback';
import type { Traits } from '../../../../utils/contract/shared/lead-definition';
import type { Stage } from '../../../../utils/contract/shared/stage';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { leads } from './lead-tables';
import { teams } from './team-tables';

/** The fields that a move changes, because they belong to the company. */
type CompanyFields = Pick<
  typeof leads.$inferSelect,
  'company' | 'companyKey' | 'title' | 'industry' | 'employees' | 'leftCompanyKey'
>;

export const feedback = pgTable(
  'feedback',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    revision: integer('revision').notNull(),
    kind: text('kind', {
      enum: [
        'disposition',
        'content',
        'factor',
        'element',
        'match',
        'move',
        'outcome',
        'mention',
        'answer',
        'suggestion',
      ],
    }).notNull(),
    /** Null for a suggestion, which is about someone who isn't a lead. */
    lead: uuid('lead'),
    rep: uuid('rep').notNull(),
    /** The lead it was about before a merge. */
    mergedFrom: uuid('merged_from'),
    body: jsonb('body').$type<FeedbackItem['body']>().notNull(),
    /** For dispositions: the lead's score at the time. */
    scoreThen: integer('score_then'),
    /** For dispositions: the lead's traits at the time, to evaluate other definitions. */
    traitsThen: jsonb('traits_then').$type<Traits>(),
    createdAt: instantColumn('created_at').notNull(),
    /** When the latest revision was received. */
    receivedAt: instantColumn('received_at').notNull().defaultNow(),
    /** When it was received; for a verdict whose reasons, note or snooze changed since, when it was given. */
    givenAt: instantColumn('given_at').notNull().defaultNow(),
    /** For dispositions: when reps and targets were notified that the snooze ended. */
    snoozeEndedAt: instantColumn('snooze_ended_at'),
    /** When it was written. A device's clock can be wrong, so never later than it was received. */
    effectiveAt: instantColumn('effective_at').notNull().generatedAlwaysAs(sql`least(created_at, given_at)`),
    // Generated from the body, so that queries and indexes can use columns.
    withdrawn: boolean('withdrawn')
      .notNull()
      .generatedAlwaysAs(sql`coalesce((body->>'withdrawn')::boolean, false)`),
    stage: text('stage').$type<Stage>().generatedAlwaysAs(sql`body->>'stage'`),
    disposition: text('disposition').generatedAlwaysAs(sql`body->>'disposition'`),
    /**
     * The day the snooze ends. Text, because a cast to date depends on the session and isn't allowed here.
     */
    snoozedUntil: text('snoozed_until').generatedAlwaysAs(sql`body->>'snoozedUntil'`),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    index('feedback_snoozed')
      .on(t.team, t.snoozedUntil)
      .where(sql`snooze_ended_at is null and snoozed_until is not null`),
    index('feedback_by_lead').on(t.team, t.lead),
    index('feedback_outcomes').on(t.team, t.lead).where(sql`kind = 'outcome'`),
    index('feedback_mentions').on(t.team, t.lead).where(sql`kind = 'mention'`),
    index('feedback_by_rep').on(t.team, t.rep),
    index('feedback_by_time').on(t.team, t.effectiveAt.desc(), t.id.desc()),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

/** Marketing's replies to feedback, at most one of each kind. */
export const replies = pgTable(
  'replies',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    feedback: uuid('feedback').notNull(),
    kind: text('kind', { enum: ['seen', 'acted-on', 'answer', 'question'] }).notNull(),
    text: text('text'),
    choices: jsonb('choices').$type<string[]>(),
    by: text('by').notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.feedback, t.kind] }),
    uniqueIndex('replies_by_id').on(t.team, t.id),
    foreignKey({
      columns: [t.team, t.feedback],
      foreignColumns: [feedback.team, feedback.id],
    }).onDelete('cascade'),
    ownTeam(),
  ],
);

/** Moves that marketing has confirmed, with the lead's previous values. */
export const confirmedMoves = pgTable(
  'confirmed_moves',
  {
    team: teamColumn().references(() => teams.id),
    /** The rep's report. */
    feedback: uuid('feedback').notNull(),
    before: jsonb('before').$type<CompanyFields>().notNull(),
    by: text('by').notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.feedback] }),
    foreignKey({
      columns: [t.team, t.feedback],
      foreignColumns: [feedback.team, feedback.id],
    }).onDelete('cascade'),
    ownTeam(),
  ],
);

/** A rep's private marks on leads. */
export const marks = pgTable(
  'marks',
  {
    team: teamColumn().references(() => teams.id),
    rep: uuid('rep').notNull(),
    lead: uuid('lead').notNull(),
    kind: text('kind', { enum: ['watch', 'hide', 'read'] }).notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.rep, t.lead, t.kind] }),
    index('marks_by_lead').on(t.team, t.lead),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

export const changes = pgTable(
  'changes',
  {
    team: teamColumn().references(() => teams.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** The rep it is for; null for everyone. */
    rep: uuid('rep'),
    body: jsonb('body').$type<Change>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.team, t.seq] }), ownTeam()],
);

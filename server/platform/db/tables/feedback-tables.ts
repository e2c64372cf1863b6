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

/** What is known of a lead by where they work. */
type AtCompany = Pick<
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
      enum: ['disposition', 'content', 'factor', 'element', 'match', 'move', 'answer', 'suggestion'],
    }).notNull(),
    /** A suggestion is about somebody who is no lead. */
    lead: uuid('lead'),
    rep: uuid('rep').notNull(),
    /** Which lead it was about before a merge. */
    origin: uuid('origin'),
    body: jsonb('body').$type<FeedbackItem['body']>().notNull(),
    /** A disposition's: the lead's whole score when it came. */
    scoreThen: integer('score_then'),
    /** A disposition's: what was known of the lead when it came, to try another lead definition on it. */
    traitsThen: jsonb('traits_then').$type<Traits>(),
    madeAt: instantColumn('made_at').notNull(),
    receivedAt: instantColumn('received_at').notNull().defaultNow(),
    /** A disposition's: when reps and targets were told that its snooze has ended. */
    snoozeEndedAt: instantColumn('snooze_ended_at'),
    /** When it was said. A device's clock can be wrong: nothing was said later than it was received. */
    effectiveAt: instantColumn('effective_at').notNull().generatedAlwaysAs(sql`least(made_at, received_at)`),
    // What queries ask of the body, so that they and their indexes read a column.
    withdrawn: boolean('withdrawn')
      .notNull()
      .generatedAlwaysAs(sql`coalesce((body->>'withdrawn')::boolean, false)`),
    stage: text('stage').$type<Stage>().generatedAlwaysAs(sql`body->>'stage'`),
    disposition: text('disposition').generatedAlwaysAs(sql`body->>'disposition'`),
    /** The day on which the snooze ends, as in the body: a cast to a date depends on the session, which is not allowed here. */
    snoozedUntil: text('snoozed_until').generatedAlwaysAs(sql`body->>'snoozedUntil'`),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    index('feedback_snoozed')
      .on(t.team, t.snoozedUntil)
      .where(sql`snooze_ended_at is null and snoozed_until is not null`),
    index('feedback_by_lead').on(t.team, t.lead),
    index('feedback_by_rep').on(t.team, t.rep),
    index('feedback_by_time').on(t.team, t.effectiveAt.desc(), t.id.desc()),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

/** What marketing did with a piece of feedback: one of each kind stands. */
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

/** Moves that marketing has confirmed, with what was known of the lead before. */
export const confirmedMoves = pgTable(
  'confirmed_moves',
  {
    team: teamColumn().references(() => teams.id),
    /** The report. */
    feedback: uuid('feedback').notNull(),
    before: jsonb('before').$type<AtCompany>().notNull(),
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

/** A rep's own marks on leads. */
export const marks = pgTable(
  'marks',
  {
    team: teamColumn().references(() => teams.id),
    rep: uuid('rep').notNull(),
    lead: uuid('lead').notNull(),
    kind: text('kind', { enum: ['watch', 'hide'] }).notNull(),
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
    /** Whom it concerns; everybody where there is none. */
    rep: uuid('rep'),
    body: jsonb('body').$type<Change>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.team, t.seq] }), ownTeam()],
);

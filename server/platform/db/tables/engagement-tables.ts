import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
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
import type { IncomingContent } from '../incoming-content';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { leads } from './lead-tables';
import { teams } from './team-tables';

export const events = pgTable(
  'events',
  {
    team: teamColumn().references(() => teams.id),
    messageId: text('message_id').notNull(),
    lead: uuid('lead'),
    user: text('user'),
    anonymous: text('anonymous'),
    act: text('act'),
    content: text('content'),
    depth: integer('depth'),
    /** A hash of the content: the same messageId with other content is a different event. */
    digest: text('digest'),
    /** The sender's name for the event while it is unmapped. */
    name: text('name'),
    /** The content of an unmapped event, kept until its name is mapped. */
    pending: jsonb('pending').$type<IncomingContent>(),
    /** The duration in minutes, summed over rejoins. */
    minutes: integer('minutes'),
    /** The import it came from. */
    import: uuid('import'),
    /** For outcomes: what the sale is worth, why it was lost, and the sender's ID of it. */
    amount: doublePrecision('amount'),
    currency: text('currency'),
    reason: text('reason'),
    deal: text('deal'),
    /** Probably by a machine, so it doesn't count. */
    weak: boolean('weak').notNull().default(false),
    source: uuid('source'),
    /** The lead it belonged to before a merge. */
    mergedFrom: uuid('merged_from'),
    at: instantColumn('at').notNull(),
    receivedAt: instantColumn('received_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.messageId] }),
    index('events_by_lead').on(t.team, t.lead, t.at),
    index('events_outcomes')
      .on(t.team, t.lead)
      .where(sql`act in ('meeting-held', 'opportunity', 'won', 'lost', 'no-decision')`),
    index('events_by_content').on(t.team, t.content),
    index('events_by_import').on(t.team, t.import).where(sql`import is not null`),
    index('events_by_name').on(t.team, t.name).where(sql`name is not null`),
    index('events_by_user').on(t.team, t.user),
    index('events_by_anonymous').on(t.team, t.anonymous),
    index('events_by_arrival').on(t.team, t.receivedAt),
    index('visits_by_arrival').on(t.team, t.receivedAt).where(sql`lead is null`),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

export const engagementSums = pgTable(
  'engagement_sums',
  {
    team: teamColumn().references(() => teams.id),
    lead: uuid('lead').notNull(),
    version: integer('version').notNull(),
    group: text('group').notNull(),
    rule: text('rule').notNull(),
    content: text('content').notNull(),
    n: integer('n').notNull(),
    firstAt: instantColumn('first_at').notNull(),
    lastAt: instantColumn('last_at').notNull(),
    depth: integer('depth'),
    sum: doublePrecision('sum').notNull(),
    sumAt: instantColumn('sum_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.lead, t.version, t.group, t.rule, t.content] }),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

export const engagementDays = pgTable(
  'engagement_days',
  {
    team: teamColumn().references(() => teams.id),
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

/** Leads to replay from their events in the background. */
export const pendingReplays = pgTable(
  'pending_replays',
  {
    team: teamColumn().references(() => teams.id),
    lead: uuid('lead').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.lead] }),
    foreignKey({ columns: [t.team, t.lead], foreignColumns: [leads.team, leads.id] }).onDelete('cascade'),
    ownTeam(),
  ],
);

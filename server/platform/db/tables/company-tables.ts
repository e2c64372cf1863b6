import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CompanyRole } from '../../../../utils/contract/console/company-sign-in';
import { instantColumn, ownTeam, teamColumn } from './columns';
import { teams } from './team-tables';

/** People as the company's identity provider knows them. One can be a rep, a marketer, or both. */
export const companyAccounts = pgTable(
  'company_accounts',
  {
    team: teamColumn().references(() => teams.id),
    id: uuid('id').notNull(),
    /** In lower case. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** The provider and its ID of the person; null until they first sign in. */
    issuer: text('issuer'),
    subject: text('subject'),
    /** Roles that an admin, a command or SCIM gave, beside those of groups. */
    roles: jsonb('roles').$type<CompanyRole[]>().notNull().default([]),
    /** As the provider last said. */
    groups: jsonb('groups').$type<string[]>().notNull().default([]),
    isActive: boolean('is_active').notNull().default(true),
    /** Who they are in the console, and among the reps. */
    person: uuid('person'),
    rep: uuid('rep'),
    createdAt: instantColumn('created_at').notNull(),
    changedAt: instantColumn('changed_at').notNull(),
    signedInAt: instantColumn('signed_in_at'),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.id] }),
    uniqueIndex('company_accounts_by_email').on(t.team, t.email),
    uniqueIndex('company_accounts_by_subject')
      .on(t.team, t.issuer, t.subject)
      .where(sql`subject is not null`),
    ownTeam(),
  ],
);

/**
 * Sessions and reps' tokens that a company account opened, by their hash. Such an account is checked at the provider
 * every few minutes.
 */
export const companySignIns = pgTable(
  'company_sign_ins',
  {
    team: teamColumn().references(() => teams.id),
    hash: text('hash').notNull(),
    account: uuid('account').notNull(),
    /** The provider's refresh token, encrypted with the session's or token's secret, which isn't stored. */
    refresh: text('refresh'),
    checkedAt: instantColumn('checked_at').notNull(),
    /** Another request is checking it until then. */
    claimedUntil: instantColumn('claimed_until'),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.hash] }),
    index('company_sign_ins_by_account').on(t.team, t.account),
    foreignKey({ columns: [t.team, t.account], foreignColumns: [companyAccounts.team, companyAccounts.id] }),
    ownTeam(),
  ],
);

/** Codes that the extension exchanges for a rep's token right after a sign-in. */
export const companyCodes = pgTable(
  'company_codes',
  {
    team: teamColumn().references(() => teams.id),
    hash: text('hash').notNull(),
    account: uuid('account').notNull(),
    /** Of the extension's PKCE. */
    challenge: text('challenge').notNull(),
    /** The provider's refresh token, encrypted with the code. */
    refresh: text('refresh'),
    expiresAt: instantColumn('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.team, t.hash] }),
    foreignKey({ columns: [t.team, t.account], foreignColumns: [companyAccounts.team, companyAccounts.id] }),
    ownTeam(),
  ],
);

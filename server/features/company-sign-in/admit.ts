import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import type { CompanyRole, GroupRole } from '../../../utils/contract/console/company-sign-in';
import type { ConsoleRole } from '../../../utils/contract/console/session';
import type { TeamTx } from '../../platform/db/store';
import { companyAccounts } from '../../platform/db/tables/company-tables';
import { consolePeople } from '../../platform/db/tables/console-tables';
import { reps } from '../../platform/db/tables/team-tables';
import { ProblemError } from '../../platform/problem-error';
import { addPerson, setRole } from '../sign-in/console-person';
import { addRep } from '../teams/add-rep';
import { readTeamSettings } from '../teams/team-settings';
import type { CompanyIdentity } from './provider';

/** What someone signs in to. */
export type Purpose = 'console' | 'rep';

/** An account that may sign in. */
export interface Admitted {
  account: string;
  name: string;
  /** For the console. */
  person?: { id: string; name: string; role: ConsoleRole };
  /** For the extension. */
  rep?: { id: string; name: string };
}

type Account = typeof companyAccounts.$inferSelect;

/** Whether a team would let someone in whom the provider has signed in. */
export async function isWelcome(tx: TeamTx, identity: CompanyIdentity, purpose: Purpose): Promise<boolean> {
  const account = await findAccount(tx, identity);
  return account?.isActive !== false && isEnough(await rolesOf(tx, account, identity), purpose);
}

/** The roles that groups and an account have together. */
export function combineRoles(
  groupRoles: readonly GroupRole[],
  own: readonly CompanyRole[],
  groups: readonly string[],
): Set<CompanyRole> {
  const ofGroups = groupRoles.filter(({ group }) => group === undefined || groups.includes(group));
  return new Set([...own, ...ofGroups.map(({ role }) => role)]);
}

/**
 * Lets someone in whom the provider has signed in, and remembers what it says of them.
 *
 * @throws ProblemError 403 with what is missing and who can help.
 */
export async function admit(
  tx: TeamTx,
  identity: CompanyIdentity,
  { purpose, domains, now }: { purpose: Purpose; domains: readonly string[]; now: Date },
): Promise<Admitted> {
  const { email } = identity;
  requireDomain(email, domains);
  const found = await findAccount(tx, identity);
  if (found && !found.isActive) {
    throw refused('Your company account was deactivated for Passback. Ask your IT team.');
  }
  const roles = await rolesOf(tx, found, identity);
  if (!isEnough(roles, purpose)) throw refused(describeMissing(purpose, roles));
  const account = await saveAccount(tx, found, { ...identity, email }, now);
  const admitted = { account: account.id, name: account.name };
  if (purpose === 'rep') return { ...admitted, rep: await ensureRep(tx, account) };
  const role = roles.has('admin') ? 'admin' : 'marketer';
  return { ...admitted, person: await ensurePerson(tx, account, role, now) };
}

/** The account of someone whom the provider has signed in, by its ID or, the first time, by email address. */
async function findAccount(
  tx: TeamTx,
  { issuer, subject, email }: CompanyIdentity,
): Promise<Account | undefined> {
  const isKnown = and(eq(companyAccounts.issuer, issuer), eq(companyAccounts.subject, subject));
  const isNew = email ? and(isNull(companyAccounts.subject), eq(companyAccounts.email, email)) : undefined;
  const [account] = await tx
    .select()
    .from(companyAccounts)
    .where(or(isKnown, isNew))
    .orderBy(sql`${companyAccounts.subject} nulls last`)
    .limit(1);
  return account;
}

function requireDomain(email: string | undefined, domains: readonly string[]): asserts email is string {
  if (!email) {
    throw refused(
      'Your company’s sign-in gives Passback no verified email address. Ask your IT team to add the email scope.',
    );
  }
  const domain = email.slice(email.lastIndexOf('@') + 1);
  if (domains.length === 0 || domains.includes(domain)) return;
  throw refused(`Addresses at ${domain} can’t sign in here. Use your account at ${domains.join(' or ')}.`);
}

function describeMissing(purpose: Purpose, roles: ReadonlySet<CompanyRole>): string {
  if (roles.size === 0) {
    return 'Your company account has no role in Passback yet. Ask one of your team’s admins to give your group a role.';
  }
  return purpose === 'rep'
    ? 'Your company account may use the console, but it isn’t a rep’s. Ask one of your team’s admins.'
    : 'Your company account is a rep’s, and reps don’t use the console. Ask one of your team’s admins for access.';
}

/** The roles that someone has in a team: by their groups, and as given to their account. */
async function rolesOf(
  tx: TeamTx,
  account: Account | undefined,
  { groups }: CompanyIdentity,
): Promise<Set<CompanyRole>> {
  return combineRoles((await readTeamSettings(tx)).groupRoles, account?.roles ?? [], groups);
}

function isEnough(roles: ReadonlySet<CompanyRole>, purpose: Purpose): boolean {
  return purpose === 'rep' ? roles.has('rep') : roles.has('admin') || roles.has('marketer');
}

async function saveAccount(
  tx: TeamTx,
  found: Account | undefined,
  { issuer, subject, email, name, groups }: CompanyIdentity & { email: string },
  now: Date,
): Promise<Account> {
  const id = found?.id ?? randomUUID();
  // Someone else had this address before, and the provider gave it to another person.
  await tx
    .update(companyAccounts)
    .set({ email: sql`${companyAccounts.email} || ' until ' || ${now.toISOString()}`, isActive: false })
    .where(and(eq(companyAccounts.email, email), ne(companyAccounts.id, id)));
  const said = {
    issuer,
    subject,
    email,
    groups,
    name: name ?? found?.name ?? email,
    changedAt: now,
    signedInAt: now,
  };
  const [saved] = await tx
    .insert(companyAccounts)
    .values({ team: tx.team, id, ...said, createdAt: now })
    .onConflictDoUpdate({ target: [companyAccounts.team, companyAccounts.id], set: said })
    .returning();
  if (!saved) throw new Error('The account was not saved');
  return saved;
}

/** The rep of an account: the one it had, or the one with its address. */
async function ensureRep(tx: TeamTx, account: Account): Promise<{ id: string; name: string }> {
  const isSame = account.rep ? eq(reps.id, account.rep) : eq(sql`lower(${reps.email})`, account.email);
  const [existing] = await tx.select().from(reps).where(isSame).orderBy(asc(reps.id)).limit(1);
  const name = existing?.name ?? account.name;
  const id = existing?.id ?? (await addRep(tx, { name, email: account.email }));
  if (account.rep !== id) {
    await tx.update(companyAccounts).set({ rep: id }).where(eq(companyAccounts.id, account.id));
  }
  return { id, name };
}

/** The console's person of an account, with the role that it has now. @throws ProblemError 403 if an admin revoked them. */
async function ensurePerson(tx: TeamTx, account: Account, role: ConsoleRole, now: Date) {
  const [existing] = account.person
    ? await tx.select().from(consolePeople).where(eq(consolePeople.id, account.person))
    : [];
  if (existing?.revokedAt) {
    throw refused('One of your team’s admins revoked your access to the console. Ask them to restore it.');
  }
  if (existing) {
    await setRole(tx, existing, role);
    return { id: existing.id, name: existing.name, role };
  }
  const { name } = account;
  const id = await addPerson(tx, { name, role }, now);
  await tx.update(companyAccounts).set({ person: id }).where(eq(companyAccounts.id, account.id));
  return { id, name, role };
}

function refused(detail: string): ProblemError {
  return new ProblemError(403, 'not-admitted', detail);
}

/** For `catch`: what `admit` refused, so that the transaction goes on. @throws any other error. */
export function asRefusal(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  throw error;
}

import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { CompanyRole, CompanySignIn, GroupRole } from '../../../utils/contract/console/company-sign-in';
import type { TeamTx } from '../../platform/db/store';
import { companyAccounts } from '../../platform/db/tables/company-tables';
import { teamSettings } from '../../platform/db/tables/team-tables';
import { readTeamSettings } from '../teams/team-settings';
import { combineRoles } from './admit';

const maxListed = 500;

/** The accounts that have signed in or were given a role, with the roles that each has now. */
export async function listAccounts(tx: TeamTx): Promise<CompanySignIn['accounts']> {
  const { groupRoles } = await readTeamSettings(tx);
  const rows = await tx
    .select()
    .from(companyAccounts)
    .orderBy(asc(companyAccounts.name), asc(companyAccounts.id))
    .limit(maxListed);
  return rows.map(({ id, name, email, roles, groups, isActive, signedInAt }) => ({
    ...{ id, name, email, isActive },
    roles: isActive ? [...combineRoles(groupRoles, roles, groups)].sort() : [],
    signedInAt: signedInAt?.toISOString(),
  }));
}

/** Says which groups have which roles. Those who are signed in get theirs at the next check. */
export async function setGroupRoles(tx: TeamTx, groupRoles: readonly GroupRole[]): Promise<void> {
  await tx.update(teamSettings).set({ groupRoles: [...groupRoles] });
  const named = groupRoles.map(({ group = 'everyone', role }) => `${group}: ${role}`);
  tx.audit.push({ action: 'sign-in.changed', details: { roles: named.join(', ') } });
}

/** Gives someone roles before they first sign in, by their email address: the first admin, for example. */
export async function giveRoles(
  tx: TeamTx,
  { email, roles }: { email: string; roles: readonly CompanyRole[] },
  now: Date,
): Promise<void> {
  const [existing] = await tx.select().from(companyAccounts).where(eq(companyAccounts.email, email));
  if (existing) {
    const change = { roles: [...roles], isActive: true, changedAt: now };
    await tx.update(companyAccounts).set(change).where(eq(companyAccounts.id, existing.id));
  } else {
    const row = { team: tx.team, id: randomUUID(), email, name: email, roles: [...roles] };
    await tx.insert(companyAccounts).values({ ...row, createdAt: now, changedAt: now });
  }
  tx.audit.push({ action: 'sign-in.changed', name: email, details: { roles: roles.join(', ') || 'none' } });
}

import { and, eq, gt, inArray, isNull, lt, or } from 'drizzle-orm';
import { calculatePKCECodeChallenge } from 'openid-client';
import type { TeamTx } from '../../platform/db/store';
import { companyAccounts, companyCodes, companySignIns } from '../../platform/db/tables/company-tables';
import { consoleSessions } from '../../platform/db/tables/console-tables';
import { tokens } from '../../platform/db/tables/team-tables';
import { generateToken, hashToken, issueRepToken } from '../teams/tokens';
import { seal, unseal } from './seal';

/** How long the extension has to exchange its code. It does so at once. */
const codeValidMs = 60_000;

/**
 * Remembers which account opened a session or a rep's token, so that it can be checked at the provider, and when it
 * last was.
 */
export async function saveSignIn(
  tx: TeamTx,
  secret: string,
  { account, refresh }: { account: string; refresh: string | undefined },
  checkedAt: Date,
): Promise<void> {
  const checked = { refresh: sealIfAny(secret, refresh), checkedAt, claimedUntil: null };
  await tx
    .insert(companySignIns)
    .values({ team: tx.team, hash: hashToken(secret), account, ...checked })
    .onConflictDoUpdate({ target: [companySignIns.team, companySignIns.hash], set: checked });
}

/** A code that the extension exchanges for a token, with the secret behind its challenge. */
export async function createCode(
  tx: TeamTx,
  { account, refresh, challenge }: { account: string; refresh: string | undefined; challenge: string },
  now: Date,
): Promise<string> {
  const code = generateToken(tx.team);
  const expiresAt = new Date(now.getTime() + codeValidMs);
  const row = { hash: hashToken(code), account, challenge, refresh: sealIfAny(code, refresh), expiresAt };
  await tx.insert(companyCodes).values({ team: tx.team, ...row });
  return code;
}

/**
 * Exchanges a code for a rep's token. Trying uses the code up.
 *
 * @returns undefined if it expired, was used, or belongs to another browser.
 */
export async function exchangeCode(
  tx: TeamTx,
  { code, verifier }: { code: string; verifier: string },
  now: Date,
): Promise<{ token: string; expiresAt: Date } | undefined> {
  const [row] = await tx
    .delete(companyCodes)
    .where(eq(companyCodes.hash, hashToken(code)))
    .returning();
  const challenge = await calculatePKCECodeChallenge(verifier);
  const [account] = row
    ? await tx.select().from(companyAccounts).where(eq(companyAccounts.id, row.account))
    : [];
  if (!row || row.expiresAt < now || row.challenge !== challenge || !account?.isActive || !account.rep) {
    return undefined;
  }
  const issued = await issueRepToken(tx, { rep: account.rep, name: account.name }, now);
  await saveSignIn(tx, issued.token, { account: account.id, refresh: unsealIfAny(code, row.refresh) }, now);
  const actor = { kind: 'rep' as const, id: account.rep, name: account.name };
  tx.audit.push({ action: 'session.opened', subject: account.rep, name: account.name, actor });
  return issued;
}

/** Gives a rep's new token the sign-in of the one that it takes over from. */
export async function carryOver(tx: TeamTx, from: string, to: string): Promise<void> {
  const [row] = await tx
    .select()
    .from(companySignIns)
    .where(eq(companySignIns.hash, hashToken(from)));
  if (!row) return;
  const { account, refresh, checkedAt } = row;
  await saveSignIn(tx, to, { account, refresh: unsealIfAny(from, refresh) }, checkedAt);
}

/**
 * Ends one sign-in, or all of an account, from now on: its console session is revoked, or its rep's token expires. Nobody
 * revoked that, so signing in again helps.
 */
export async function endSignIns(
  tx: TeamTx,
  { account, hash }: { account: string; hash?: string },
  now: Date,
): Promise<void> {
  const ofAccount = eq(companySignIns.account, account);
  const hashes = tx
    .select({ hash: companySignIns.hash })
    .from(companySignIns)
    .where(hash === undefined ? ofAccount : and(ofAccount, eq(companySignIns.hash, hash)));
  const sessions = await tx
    .update(consoleSessions)
    .set({ revokedAt: now })
    .where(and(inArray(consoleSessions.hash, hashes), isNull(consoleSessions.revokedAt)))
    .returning({ id: consoleSessions.id });
  const ofReps = await tx
    .update(tokens)
    .set({ expiresAt: now })
    .where(and(inArray(tokens.hash, hashes), isNull(tokens.revokedAt), gt(tokens.expiresAt, now)))
    .returning({ id: tokens.id });
  for (const { id } of [...sessions, ...ofReps])
    tx.audit.push({ action: 'session.ended', subject: id, details: { account } });
  await tx.delete(companyCodes).where(eq(companyCodes.account, account));
}

/** Lets one request at a time check a sign-in. @returns the row if it is this one. */
export async function claimCheck(tx: TeamTx, hash: string, now: Date, leaseMs: number) {
  const isFree = or(isNull(companySignIns.claimedUntil), lt(companySignIns.claimedUntil, now));
  const [claimed] = await tx
    .update(companySignIns)
    .set({ claimedUntil: new Date(now.getTime() + leaseMs) })
    .where(and(eq(companySignIns.hash, hash), isFree))
    .returning();
  return claimed;
}

function sealIfAny(secret: string, refresh: string | undefined): string | null {
  return refresh === undefined ? null : seal(secret, refresh);
}

function unsealIfAny(secret: string, sealed: string | null): string | undefined {
  return sealed === null ? undefined : unseal(secret, sealed);
}

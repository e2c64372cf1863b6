import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Store } from '../../platform/db/store';
import { companyAccounts, companySignIns } from '../../platform/db/tables/company-tables';
import { ProblemError } from '../../platform/problem-error';
import { hashToken } from '../teams/tokens';
import { admit, asRefusal, type Purpose } from './admit';
import { claimCheck, endSignIns, saveSignIn } from './company-sign-ins';
import type { Provider, SignedIn } from './provider';
import { unseal } from './seal';

/** From this age on, one request checks a sign-in while the others go on. */
const checkedAfterMs = 10 * 60_000;
/** From this age on, no request goes on without a check. */
const validForMs = 15 * 60_000;
/** How long a request may take to check one. If its process dies, another one checks it then. */
const leaseMs = 15_000;
const pollMs = 100;

interface Deps {
  store: Store;
  now: () => Date;
  provider: Provider;
}

/**
 * Makes sure that the account behind a session or a rep's token could sign in within the last 15 minutes: asks the
 * provider if it is due.
 *
 * @throws ProblemError 401 if the account may no longer sign in; 503 if the provider can't be asked.
 */
export async function keepChecked(
  deps: Deps,
  { team, secret, purpose, checkedAt }: { team: string; secret: string; purpose: Purpose; checkedAt: Date },
): Promise<void> {
  const { store, now } = deps;
  const age = now().getTime() - checkedAt.getTime();
  if (age < checkedAfterMs) return;
  const hash = hashToken(secret);
  const claimed = await store.inTeam(team, (tx) => claimCheck(tx, hash, now(), leaseMs));
  if (claimed) return check(deps, { team, secret, purpose, row: claimed });
  if (age < validForMs) return;
  await waitForOther(deps, team, hash);
}

type Row = typeof companySignIns.$inferSelect;

async function check(
  { store, now, provider }: Deps,
  { team, secret, purpose, row }: { team: string; secret: string; purpose: Purpose; row: Row },
): Promise<void> {
  const isSignIn = eq(companySignIns.hash, row.hash);
  const release = () =>
    store.inTeam(team, (tx) => tx.update(companySignIns).set({ claimedUntil: null }).where(isSignIn));
  const isStillValid = now().getTime() - row.checkedAt.getTime() < validForMs;
  if (row.refresh === null && isStillValid) {
    await release();
    return;
  }
  let found: SignedIn | undefined;
  try {
    const [account] = await store.inTeam(team, (tx) =>
      tx.select().from(companyAccounts).where(eq(companyAccounts.id, row.account)),
    );
    if (row.refresh !== null && account?.subject) {
      found = await provider.check(unseal(secret, row.refresh), account.subject);
    }
  } catch (error) {
    await release();
    if (isStillValid) return; // The provider may answer again before it has to.
    throw error;
  }
  const refused = await store.inTeam(team, async (tx) => {
    if (found) {
      const { identity, refresh } = found;
      const { domains } = provider.config;
      const admitted = await admit(tx, identity, { purpose, domains, now: now() }).catch(asRefusal);
      if (!(admitted instanceof ProblemError)) {
        await saveSignIn(tx, secret, { account: row.account, refresh }, now());
        return undefined;
      }
    }
    await endSignIns(tx, row, now());
    return signInEnded();
  });
  if (refused) throw refused;
}

async function waitForOther({ store, now }: Deps, team: string, hash: string): Promise<void> {
  const until = performance.now() + leaseMs;
  while (performance.now() < until) {
    await sleep(pollMs);
    const [row] = await store.inTeam(team, (tx) =>
      tx.select().from(companySignIns).where(eq(companySignIns.hash, hash)),
    );
    if (!row) throw signInEnded();
    if (now().getTime() - row.checkedAt.getTime() < validForMs) return;
    if (row.claimedUntil === null) break; // It was refused, or the provider couldn't be asked.
  }
  const detail = 'Your company’s sign-in can’t be checked at the moment. Try again in a moment.';
  throw new ProblemError(503, 'provider', detail, { 'Retry-After': '5' });
}

/** What a company account is told that may no longer sign in, or whose sign-in is too old. */
export function signInEnded(): ProblemError {
  return new ProblemError(401, 'sign-in-ended', 'Your company sign-in has ended. Sign in again.');
}
